import { diagnose } from '#core/diagnostics';
import { byText, type Diagnostic, type JsonPointer, type Placement, type PropagationPolicy, policyText } from '#core/model';
import { dividesByRoom } from './asks-for-room.ts';
import type { Ruled, Run } from './place-one.ts';

const listed = (names: readonly string[]): string => `${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}`;

const idle = ({ input }: Run, policy: PropagationPolicy, rulings: Rulings): readonly Diagnostic[] => {
  if (!rulings.selecting.has(policy)) {
    const hint = 'A selector takes apiVersion and kind to the letter. List what there is:\n    fleet validate';
    return [diagnose('FLT3201', `${policyText(policy.ref)} selects no template.`, { at: policy.document.locate('/spec/resourceSelectors' as JsonPointer), hint })];
  }
  const own = rulings.placed.get(policy) ?? [];
  if (own.length === 0 || input.spec.clusters.length === 0 || own.some(({ unplaceable }) => unplaceable?.clears !== true)) return [];
  const hint = 'See what the clusters are:\n    fleet clusters -o wide';
  return [diagnose('FLT3202', `No cluster fits ${policyText(policy.ref)}: nothing that it selects is placed.`, { at: policy.document.locate('/spec/placement' as JsonPointer), hint })];
};

type Rulings = {
  /** Policies that select anything. */
  readonly selecting: ReadonlySet<PropagationPolicy>;
  readonly placed: ReadonlyMap<PropagationPolicy, readonly Placement[]>;
};

const rulingsIn = (ruled: readonly Ruled[]): Rulings => {
  const selecting = new Set<PropagationPolicy>();
  const placed = new Map<PropagationPolicy, Placement[]>();
  for (const { ruling, placement } of ruled) {
    if (ruling === undefined) continue;
    for (const { policy } of ruling.matches) selecting.add(policy);
    const own = placed.get(ruling.policy);
    if (own) own.push(placement);
    else placed.set(ruling.policy, [placement]);
  }
  return { selecting, placed };
};

// One notice for each policy that waits behind another, however many templates it waits for.
const heldOff = (ruled: readonly Ruled[]): readonly Diagnostic[] => {
  const waiting = new Map<PropagationPolicy, Ruled[]>();
  for (const one of ruled) if (one.ruling && one.ruling.fresh !== one.ruling.policy) waiting.set(one.ruling.fresh, [...(waiting.get(one.ruling.fresh) ?? []), one]);
  return [...waiting].map(([policy, held]) => {
    const holders = [...new Set(held.flatMap(({ ruling }) => (ruling ? [policyText(ruling.policy.ref)] : [])))].sort(byText);
    const templates = held.map(({ placement }) => placement.template.key).sort(byText);
    const says = `${policyText(policy.ref)} would decide on ${listed(templates)}, and ${listed(holders)} decided first and keeps ${templates.length === 1 ? 'it' : 'them'}.`;
    return diagnose('FLT3203', says, { at: policy.document.locate('/metadata/name' as JsonPointer), hint: 'To take over what another policy has, write in its spec:\n    preemption: Always' });
  });
};

// Without figures a cluster counts as full; that must not go by unseen.
const unknownRoom = ({ roster }: Run, rulings: Rulings): readonly Diagnostic[] => {
  const blind = roster.clusters.filter((cluster) => roster.capacityOf(cluster) === undefined).map(({ name }) => name);
  const asking = [...rulings.placed].find(([policy, placed]) => dividesByRoom(policy) && placed.some(({ divided, unplaceable }) => divided || unplaceable?.clears === false));
  if (blind.length === 0 || asking === undefined) return [];
  const hint = 'Let fleet list nodes and pods there, or say in the Cluster object what is free:\n    status: { resourceSummary: { allocatable: { cpu: "8", memory: 32Gi, pods: "110" } } }';
  return [diagnose('FLT3103', `${policyText(asking[0].ref)} divides by what clusters have free, and of ${listed(blind)} that is not known: ${blind.length === 1 ? 'it counts' : 'they count'} as full.`, { at: asking[0].document.locate('/spec/placement/replicaScheduling' as JsonPointer), hint })];
};

/** What Karmada would do in silence: policies that do nothing or wait behind others, and clusters that count as full unseen. */
export const notices = (run: Run, ruled: readonly Ruled[]): readonly Diagnostic[] => {
  const rulings = rulingsIn(ruled);
  return [...run.input.spec.propagation.flatMap((policy) => idle(run, policy, rulings)), ...heldOff(ruled), ...unknownRoom(run, rulings)];
};
