import { diagnose } from '#core/diagnostics';
import type { Diagnostic, Json, JsonPointer, PolicyRef, ResourceSelector } from '#core/model';
import type { Validator } from '#schema';
import { labelSelectorProblems } from './affinity.ts';
import { type Checked, fine } from './checked.ts';
import { type Identified, type Named, nameOf } from './identify.ts';
import { isDnsLabel, isDnsSubdomain } from './names.ts';
import { shapeProblems, type Spot } from './shape/shape-problems.ts';
import { withoutNull } from './shape/without-null.ts';

const VERSION = 'policy.karmada.io/v1alpha1';
const NAMESPACED: readonly string[] = ['PropagationPolicy', 'OverridePolicy'];

/** A policy with its name settled and its shape validated. */
export type PolicyHead<Document> = { readonly ref: PolicyRef; readonly value: Document; readonly named: Named };

const nameProblems = ({ name, document, kind }: Named): Diagnostic[] =>
  isDnsSubdomain(name)
    ? []
    : [
        diagnose('FLT2005', `"${name}" cannot be the name of a ${kind}.`, {
          at: document.locate('/metadata/name' as JsonPointer),
          hint: 'Lower-case letters, digits, dashes and dots, a letter or digit at both ends, at most 253.',
        }),
      ];

const namespaceOf = ({ kind, metadata, document }: Named): Checked<string | undefined> => {
  const written = metadata.namespace ?? '';
  const at = document.locate('/metadata/namespace' as JsonPointer);
  if (!NAMESPACED.includes(kind)) {
    if (typeof written !== 'string' || written === '') return fine(undefined);
    return {
      value: undefined,
      diagnostics: [diagnose('FLT2008', `A ${kind} has no namespace; "${written}" is left out.`, { at, hint: 'Take the line out.' })],
    };
  }
  if (typeof written !== 'string' || written === '') return fine('default');
  return isDnsLabel(written)
    ? fine(written)
    : {
        value: written,
        diagnostics: [
          diagnose('FLT2006', `"${written}" cannot be the name of a namespace.`, {
            at,
            hint: 'Lower-case letters, digits and dashes, a letter or digit at both ends, at most 63.',
          }),
        ],
      };
};

/** Name, namespace and shape of a policy; undefined where what is wrong with them leaves nothing to look at. */
export const policyHead = <Document>(found: Identified, validate: Validator<Document>): Checked<PolicyHead<Document> | undefined> => {
  if (found.apiVersion !== VERSION) {
    return {
      value: undefined,
      diagnostics: [
        diagnose('FLT2011', `This fleet reads ${VERSION}, and not "${found.apiVersion}".`, {
          at: found.document.locate('/apiVersion' as JsonPointer),
          hint: `Write:\n    apiVersion: ${VERSION}`,
        }),
      ],
    };
  }
  const named = nameOf(found);
  const value: Json = withoutNull(found.value);
  const shape = shapeProblems(validate, value, { document: found.document, pointer: '' as JsonPointer });
  if (named.value === undefined)
    return {
      value: undefined,
      diagnostics: [...named.diagnostics, ...shape.filter(({ code }) => code !== 'FLT2102' || named.diagnostics.length === 0)],
    };
  const namespace = namespaceOf(named.value);
  const diagnostics = [...nameProblems(named.value), ...namespace.diagnostics, ...shape];
  const ref: PolicyRef = {
    kind: found.kind as PolicyRef['kind'],
    ...(namespace.value === undefined ? {} : { namespace: namespace.value }),
    name: named.value.name,
  };
  return { value: shape.length > 0 ? undefined : { ref, value: value as Document, named: named.value }, diagnostics };
};

/** Resource selectors with the policy's namespace filled in where the policy has one: no other is allowed there. */
export const selectorsOf = (selectors: readonly ResourceSelector[], ref: PolicyRef, spot: Spot): Checked<readonly ResourceSelector[]> => ({
  value: selectors.map((selector) => ({ ...selector, ...(ref.namespace !== undefined && !selector.namespace ? { namespace: ref.namespace } : {}) })),
  diagnostics: selectors.flatMap((selector, index) => {
    const foreign = ref.namespace !== undefined && selector.namespace && selector.namespace !== ref.namespace;
    return [
      ...(foreign
        ? [
            diagnose(
              'FLT2309',
              `The selector is for namespace "${selector.namespace}", and the ${ref.kind} is in "${ref.namespace}": it reaches its own namespace only.`,
              {
                at: spot.document.locate(`${spot.pointer}/${index}/namespace` as JsonPointer),
                hint: `Move the policy there, or use a cluster-scoped one:\n    kind: Cluster${ref.kind}`,
              },
            ),
          ]
        : []),
      ...labelSelectorProblems(selector.labelSelector, { document: spot.document, pointer: `${spot.pointer}/${index}/labelSelector` as JsonPointer }),
    ];
  }),
});
