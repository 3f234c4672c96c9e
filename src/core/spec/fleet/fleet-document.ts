import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type JsonPointer, type Outcome, type Source } from '#core/model';
import { type Fleet, validateFleet } from '#schema';
import type { Identified } from '../identify.ts';
import { isDnsLabel } from '../names.ts';
import { shapeProblems } from '../shape/shape-problems.ts';
import { withoutNull } from '../shape/without-null.ts';

/** The fleet spec's document, its shape validated. */
export type FleetDocument = Identified & { readonly fleet: Fleet };

const VERSION = 'fleet.config/v1alpha1';
const ROOT = '' as JsonPointer;

const none = (sources: readonly Source[]): Diagnostic => {
  const file = sources.find(({ role }) => role === 'spec')?.file ?? 'fleet.yaml';
  return diagnose('FLT2201', `"${file}" holds no Fleet.`, { at: { file, line: 1, column: 1, length: 1 }, hint: `A fleet spec begins with:\n    apiVersion: ${VERSION}\n    kind: Fleet` });
};

const several = (first: Identified, other: Identified): Diagnostic =>
  diagnose('FLT2202', 'There is a second Fleet. One spec is one fleet: its name is part of what marks the objects in every cluster.', {
    at: other.document.at,
    also: [{ at: first.document.at, says: 'the first is here' }],
    hint: 'Move it into a folder of its own, with a fleet.yaml, and plan it with:\n    fleet plan --file FOLDER',
  });

const versionProblems = ({ apiVersion, kind, document }: Identified): Diagnostic[] => [
  ...(apiVersion === VERSION ? [] : [diagnose('FLT2203', `This fleet reads ${VERSION}, and not "${apiVersion}".`, { at: document.locate('/apiVersion' as JsonPointer), hint: `Write:\n    apiVersion: ${VERSION}` })]),
  ...(kind === 'Fleet' ? [] : [diagnose('FLT2203', `"${kind}" is no kind of fleet.config.`, { at: document.locate('/kind' as JsonPointer), hint: 'Write:\n    kind: Fleet' })]),
];

const nameProblems = (fleet: Fleet, { document }: Identified): Diagnostic[] =>
  isDnsLabel(fleet.metadata.name)
    ? []
    : [diagnose('FLT2204', `"${fleet.metadata.name}" cannot be the name of a fleet.`, { at: document.locate('/metadata/name' as JsonPointer), hint: 'Lower-case letters, digits and dashes, a letter or digit at both ends, at most 63:\n    name: my-fleet' })];

/** The one Fleet among the documents. */
export const fleetDocument = (fleets: readonly Identified[], sources: readonly Source[]): Outcome<FleetDocument> => {
  const [first, ...others] = fleets;
  if (first === undefined) return bad([none(sources)]);
  const value = withoutNull(first.value);
  const wrong = versionProblems(first);
  const problems = [...others.map((other) => several(first, other)), ...wrong, ...(wrong.length > 0 ? [] : shapeProblems(validateFleet, value, { document: first.document, pointer: ROOT }))];
  if (problems.length > 0) return bad(problems);
  const fleet = value as unknown as Fleet;
  const named = nameProblems(fleet, first);
  return named.length > 0 ? bad(named) : good({ ...first, fleet });
};
