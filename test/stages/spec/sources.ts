import type { FleetSpec, Outcome, Source } from '#core/model';
import { parseSpec } from '#core/spec';
import { toDocuments } from '../../../src/edge/files/to-documents.ts';
import { deepFreeze } from '../../support/freeze.ts';

/** Sources as the edge would hand them over: the file's folder says its role. */
export const sourcesOf = (files: Readonly<Record<string, string>>): readonly Source[] =>
  deepFreeze(
    Object.entries(files).map(([file, text]): Source => {
      const role = file.startsWith('clusters/') ? 'cluster' : file.startsWith('policies/') ? 'policy' : file === 'fleet.yaml' ? 'spec' : 'template';
      return { role, file, documents: toDocuments(file, text).documents };
    }),
  );

const FLEET = 'apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: { name: shop }\n';

/** Parses files; without a fleet.yaml, under a plain one. */
export const parsed = (files: Readonly<Record<string, string>>): Outcome<FleetSpec> => parseSpec(sourcesOf({ 'fleet.yaml': FLEET, ...files }));

/** The spec of files that have no error. */
export const specOf = (files: Readonly<Record<string, string>>): FleetSpec => {
  const outcome = parsed(files);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 1));
  return outcome.value;
};

/** A fleet spec with these fields, in YAML. */
export const fleet = (spec: string): string => `${FLEET}spec:\n${spec.replaceAll(/^/gm, '  ')}\n`;

/** What was said, in short: `FLT2104 policies/a.yaml:3`. */
export const said = (outcome: Outcome<unknown>): string[] => outcome.diagnostics.map(({ code, at }) => `${code} ${at?.file}:${at?.line}`);
