import { type AdoptRule, type DesiredObject, type FieldChange, type FleetSpec, importBlockFor, type Preview, type Step } from '#core/model';
import { type Compared, fieldsOf } from '../fields.ts';
import { isAppliedBy } from '../standing.ts';
import { declined, type Finding, refused, terminating, type Terms, unseen } from './finding.ts';
import { withContenders } from './takes.ts';
import { actingOf, stepOn } from './update.ts';

/** Desired and there, and not recorded: somebody else's, or ours from before the state was lost. An import block takes over whatever differs. */
export const adopt = (trio: Compared, { spec, manager }: Terms): Finding => {
  const { preview, live } = trio;
  if (live.metadata.deletionTimestamp !== undefined) return terminating(trio);
  if (preview === undefined) return unseen(trio, 'it could not be compared');
  const isOurs = trio.hands?.wasOurs ?? isAppliedBy(live, manager);
  const { rule, ...asked } = askedFor(trio, spec);
  if (!isOurs && rule === 'never') return notAdopted(trio, ['adoption is off'], 'if-no-diff');
  const fields = fieldsOf(trio);
  const fixed = actingOf(fields).filter((field) => field.reason === 'immutable');
  if (isOurs && fixed.length > 0) return stepOn(trio, preview, { action: 'replace', fields, because: 'immutable' });
  if (fixed.length > 0) return notAdopted(trio, [`${pathsText(fixed)} cannot be changed in place`]);
  if (preview.known === 'no') return refused(trio, preview.failure);
  const differing = isOurs || rule === 'always' ? [] : differencesOf(fields, preview);
  if (differing.length > 0) return notAdopted(trio, differing, 'always');
  return withContenders(trio, stepOn(trio, preview, { action: 'adopt', fields, because: 'adopted', ...asked }));
};

const askedFor = ({ at, live, desired }: Compared, spec: FleetSpec): Pick<Step, 'import'> & { readonly rule: AdoptRule } => {
  const block = importBlockFor(spec.imports ?? [], at, live);
  return block === undefined ? { rule: adoptRuleFor(desired, spec) } : { rule: 'always', import: { file: block.at.file, line: block.at.line } };
};

// A policy or template that says so overwrites what is there (Karmada: `conflictResolution`, and the annotation that a template may carry).
const adoptRuleFor = ({ by, object }: DesiredObject, { apply, propagation }: FleetSpec): AdoptRule => {
  if (apply.adopt !== 'if-no-diff') return apply.adopt;
  const said = object.metadata.annotations?.['work.karmada.io/conflict-resolution'];
  if (said === 'overwrite' || said === 'abort') return said === 'overwrite' ? 'always' : apply.adopt;
  return propagation.some(({ ref, conflictResolution }) => conflictResolution === 'Overwrite' && by.includes(ref)) ? 'always' : apply.adopt;
};

// An addition changes nothing that somebody may rely on; another value for what is there does.
const differencesOf = (fields: readonly FieldChange[], preview: Preview): readonly string[] => {
  const differing = actingOf(fields).filter((field) => field.live !== undefined);
  const owners =
    preview.known === 'predicted' || preview.known === 'verified' ? [...new Set(preview.conflicts.map((conflict) => conflict.manager))].sort() : [];
  return [
    ...(differing.length > 0 ? [`it differs in ${pathsText(differing)}`] : []),
    ...(owners.length > 0 ? [`fields of it belong to ${owners.map((owner) => `"${owner}"`).join(', ')}`] : []),
  ];
};

const pathsText = (fields: readonly FieldChange[]): string => {
  const paths = fields.map((field) => field.path);
  return paths.length > 3 ? `${paths.slice(0, 3).join(', ')} and ${paths.length - 3} more fields` : paths.join(', ');
};

const notAdopted = (trio: Compared, why: readonly string[], allow?: AdoptRule): Finding => {
  const hint = allow === undefined ? '' : `; to take it over: --adopt ${allow}`;
  return declined('not-adopted', trio, `${trio.at.object} is on ${trio.at.cluster} already and not recorded, and ${why.join(', and ')}${hint}`);
};
