type Difference = { readonly since: string; readonly reason: string };

/** Where Karmada v1.16.0, which can be had as a module, differs from the newer behaviour that fleet follows. Nothing else is left out. */
export const differences = {
  'zones-in': { since: 'v1.18.0', reason: 'A field selector "zone In" takes a cluster when any of its zones is listed; v1.16.0 wants all of them to be (#6431).' },
  'group-panic': { since: 'v1.16.3', reason: 'Duplicated with a region constraint panics in v1.16.0 when a group has no fitting cluster (#7234, #7154).' },
  'vanished-scale-down': { since: 'v1.17.0', reason: 'v1.16.0 divides over clusters that are no candidates any more when it scales down (#7110).' },
  models: { since: 'v1.18.0', reason: 'Replicas are packed onto virtual nodes of the resource models; v1.16.0 counts per grade, and ignores models without the resource.' },
  overflow: { since: 'v1.17.0', reason: 'v1.16.0 does not know overflowAffinities.' },
  completions: { since: 'v1.16.5', reason: "v1.16.0 pairs a divided Job's completions with its targets by position, not by name (#7401)." },
  'nothing-asked': { since: 'v1.17.0', reason: 'With no replicas asked for and none assigned, v1.16.0 has nothing to do; newer versions take it for a first scheduling, whose sums overflow (KARMADA.md 4.6, 10).' },
  'toleration-operator': { since: 'v1.18.0', reason: 'v1.16.0 accepts the toleration operators Lt and Gt.' },
  'foreign-namespace': { since: 'v1.18.0', reason: "v1.16.0 accepts selectors for another namespace than the policy's." },
  'empty-field-overrider': { since: 'v1.18.0', reason: 'v1.16.0 accepts a fieldOverrider with neither json nor yaml (#7365).' },
} as const satisfies Readonly<Record<string, Difference>>;

/** One of them. */
export type DifferenceName = keyof typeof differences;
