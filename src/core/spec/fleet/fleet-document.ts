import { diagnose } from '#core/diagnostics';
import type { Diagnostic, JsonPointer, Source } from '#core/model';
import { type Fleet, validateFleet } from '#schema';
import { type Checked, sound } from '../checked.ts';
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
  return diagnose('FLT2201', `"${file}" holds no Fleet.`, {
    at: { file, line: 1, column: 1, length: 1 },
    hint: `A fleet spec begins with:\n    apiVersion: ${VERSION}\n    kind: Fleet`,
  });
};

const several = (first: Identified, other: Identified): Diagnostic =>
  diagnose('FLT2202', 'There is a second Fleet. One spec is one fleet: its name is part of what marks the objects in every cluster.', {
    at: other.document.at,
    also: [{ at: first.document.at, says: 'the first is here' }],
    hint: 'Move it into a folder of its own, with a fleet.yaml, and plan it with:\n    fleet plan --file FOLDER',
  });

const versionProblems = ({ apiVersion, kind, document }: Identified): Diagnostic[] => [
  ...(apiVersion === VERSION
    ? []
    : [
        diagnose('FLT2203', `This fleet reads ${VERSION}, and not "${apiVersion}".`, {
          at: document.locate('/apiVersion' as JsonPointer),
          hint: `Write:\n    apiVersion: ${VERSION}`,
        }),
      ]),
  ...(kind === 'Fleet'
    ? []
    : [
        diagnose('FLT2203', `"${kind}" is no kind of fleet.config.`, {
          at: document.locate('/kind' as JsonPointer),
          hint: 'Write:\n    kind: Fleet',
        }),
      ]),
];

const nameProblems = (fleet: Fleet, { document }: Identified): Diagnostic[] =>
  isDnsLabel(fleet.metadata.name)
    ? []
    : [
        diagnose('FLT2204', `"${fleet.metadata.name}" cannot be the name of a fleet.`, {
          at: document.locate('/metadata/name' as JsonPointer),
          hint: 'Lower-case letters, digits and dashes, a letter or digit at both ends, at most 63:\n    name: my-fleet',
        }),
      ];

/** The one Fleet among the documents; undefined where something about it is wrong. */
export const fleetDocument = (fleets: readonly Identified[], sources: readonly Source[]): Checked<FleetDocument | undefined> => {
  const [first, ...others] = fleets;
  if (first === undefined) return { value: undefined, diagnostics: [none(sources)] };
  const more = others.map((other) => several(first, other));
  const wrong = versionProblems(first);
  if (wrong.length > 0) return { value: undefined, diagnostics: [...more, ...wrong] };
  const value = withoutNull(first.value);
  const shape = shapeProblems(validateFleet, value, { document: first.document, pointer: ROOT });
  const fleet = value as unknown as Fleet;
  return sound({ ...first, fleet }, [...more, ...shape, ...(shape.length > 0 ? [] : nameProblems(fleet, first))]);
};
