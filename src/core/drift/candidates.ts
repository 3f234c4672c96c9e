import { addressText, byText, type Claim, type Claims, type ClusterName, type Departure, type Drift, type DriftField, type Finding, type K8sObject, type ObservedCluster, type State } from '#core/model';
import { mildOf } from './noise/noise-of.ts';

/** What was found by looking. */
export type Found = {
  readonly recorded: State;
  readonly observed: readonly ObservedCluster[];
  readonly drift: readonly Drift[];
  readonly claims: Claims;
};

/** A finding beside the objects that a rule may ask about: the live one, else what was recorded. */
export type Candidate = { readonly finding: Finding; readonly object?: K8sObject; readonly recorded?: K8sObject };

const byPath = (one: DriftField, other: DriftField): number => byText(one.path, other.path) || byText(one.manager ?? '', other.manager ?? '');

const fieldOf = (departure: Departure): DriftField => {
  const mild = mildOf(departure);
  return mild === undefined ? departure : { ...departure, mild };
};

// Who applies a field will apply it again: it is theirs now. An update happened once.
const isTaken = (field: Departure): boolean => field.live !== undefined && field.operation === 'Apply';

const parted = (fields: readonly Departure[], at: Finding['at'], manager: string): readonly Finding[] => {
  const taken = fields.filter((field) => isTaken(field) && field.manager !== manager);
  const changed = fields.filter((field) => !taken.includes(field));
  return [
    ...(changed.length === 0 ? [] : [{ what: 'changed', at, fields: changed.map(fieldOf).sort(byPath) } as const]),
    ...(taken.length === 0 ? [] : [{ what: 'taken-over', at, fields: taken.map(fieldOf).sort(byPath) } as const]),
  ];
};

const findingsOf = (drift: Drift, manager: string): readonly Finding[] => {
  if (drift.what === 'changed') return parted(drift.fields, drift.at, manager);
  return [{ what: drift.what === 'replaced' ? 'recreated' : drift.what, at: drift.at, fields: [] }];
};

const claimed = ({ isLost: _, ...claim }: Claim): DriftField => claim;

const ownersAt = (at: Finding['at'], claims: readonly Claim[]): readonly Finding[] => {
  const [lost, shared] = [claims.filter(({ isLost }) => isLost), claims.filter(({ isLost }) => !isLost)];
  return [
    ...(lost.length === 0 ? [] : [{ what: 'taken-over', at, fields: lost.map(claimed).sort(byPath) } as const]),
    ...(shared.length === 0 ? [] : [{ what: 'extra-owner', at, fields: shared.map(claimed).sort(byPath) } as const]),
  ];
};

// What has another value is told as that; who owns fields of another object says nothing of ours.
const asRecorded = (claims: readonly Claim[], departed: ReadonlySet<string> | 'all' | undefined): readonly Claim[] =>
  departed === 'all' ? [] : claims.filter(({ path }) => departed?.has(path) !== true);

/** Where live is not what was recorded, and who else owns what is; each beside its object. Both sorted by address. */
export const candidatesOf = ({ recorded, observed, drift, claims }: Found): { readonly drift: readonly Candidate[]; readonly owners: readonly Candidate[] } => {
  const beside = besideIn(recorded, observed);
  const departed = new Map<string, ReadonlySet<string> | 'all'>(drift.map((one) => [addressText(one.at), one.what === 'changed' ? new Set<string>(one.fields.map(({ path }) => path)) : 'all']));
  const manager = `fleet:${recorded.fleet}`;
  const rows = claims.size === 0 ? [] : recorded.objects.filter(({ at }) => claims.has(addressText(at)));
  return {
    drift: drift.flatMap((one) => findingsOf(one, manager)).map(beside),
    owners: rows.flatMap(({ at }) => ownersAt(at, asRecorded(claims.get(addressText(at)) ?? [], departed.get(addressText(at))))).map(beside),
  };
};

const besideIn = (recorded: State, observed: readonly ObservedCluster[]): ((finding: Finding) => Candidate) => {
  const clusters = new Map<ClusterName, ObservedCluster>(observed.map((one) => [one.cluster, one]));
  let rows: ReadonlyMap<string, K8sObject | undefined> | undefined;
  return (finding) => {
    rows ??= new Map(recorded.objects.map((row) => [addressText(row.at), recorded.contents[row.applied]]));
    const cluster = clusters.get(finding.at.cluster);
    const seen = cluster?.reach === 'ok' ? cluster.objects.get(finding.at.object) : undefined;
    const content = rows.get(addressText(finding.at));
    const object = seen?.found === 'yes' ? seen.live : content;
    return { finding, ...(object === undefined ? {} : { object }), ...(content === undefined ? {} : { recorded: content }) };
  };
};
