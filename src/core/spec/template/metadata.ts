import { diagnose } from '#core/diagnostics';
import { type Diagnostic, type GroupKind, groupOf, isObject, type JsonPointer } from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import type { Checked } from '../checked.ts';
import type { Named } from '../identify.ts';
import { isDnsLabel } from '../names.ts';
import { brokenNameRule } from './object-name.ts';
import type { Scope } from './scope.ts';

const nameProblems = (found: Named, kind: GroupKind): Diagnostic[] => {
  const broken = brokenNameRule(kind, found.name);
  return broken === undefined
    ? []
    : [
        diagnose('FLT2005', `"${found.name}" cannot be the name of a ${found.kind}.`, {
          at: found.document.locate('/metadata/name' as JsonPointer),
          hint: broken,
        }),
      ];
};

const textMap = (found: Named, field: 'labels' | 'annotations'): Diagnostic[] => {
  const map = found.metadata[field] ?? {};
  const pointer = `/metadata/${field}`;
  if (!isObject(map))
    return [
      diagnose('FLT2009', `metadata.${field} must be an object.`, {
        at: found.document.locate(pointer as JsonPointer),
        hint: `Write it as:\n    ${field}: { app: web }`,
      }),
    ];
  return Object.entries(map).flatMap(([key, value]) =>
    typeof value === 'string' || value === null
      ? []
      : [
          diagnose('FLT2009', `metadata.${field}["${key}"] is not a text.`, {
            at: found.document.locate(`${pointer}/${escapeSegment(key)}` as JsonPointer),
            hint: `Quote what is written there:\n    ${key}: "…"`,
          }),
        ],
  );
};

const namespaceOf = (found: Named, scope: Scope): Checked<string | undefined> => {
  const written = found.metadata.namespace ?? undefined;
  const at = found.document.locate;
  const pointer = '/metadata/namespace' as JsonPointer;
  if (written === undefined || written === '') return { value: scope === 'Namespaced' ? 'default' : undefined, diagnostics: [] };
  if (scope === 'Cluster')
    return {
      value: undefined,
      diagnostics: [
        diagnose('FLT2008', `A ${found.kind} has no namespace; ${JSON.stringify(written)} is left out.`, {
          at: at(pointer),
          hint: 'Take the line out.',
        }),
      ],
    };
  if (typeof written === 'string' && isDnsLabel(written)) return { value: written, diagnostics: [] };
  return {
    value: undefined,
    diagnostics: [
      diagnose('FLT2006', `${JSON.stringify(written)} cannot be the name of a namespace.`, {
        at: at(pointer),
        hint: 'Lower-case letters, digits and dashes, a letter or digit at both ends, at most 63; quote it if it looks like a number.',
      }),
    ],
  };
};

/** The namespace that an object is in, if its kind has one, and everything that is wrong with its metadata. */
export const settleMetadata = (found: Named, scope: Scope): Checked<string | undefined> => {
  const namespace = namespaceOf(found, scope);
  const kind = { group: groupOf(found.apiVersion), kind: found.kind };
  return {
    value: namespace.value,
    diagnostics: [...nameProblems(found, kind), ...namespace.diagnostics, ...textMap(found, 'labels'), ...textMap(found, 'annotations')],
  };
};
