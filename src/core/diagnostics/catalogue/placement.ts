import type { Family } from '../row.ts';

export const placement = {
  FLT3103: {
    severity: 'warning',
    summary: 'Free capacity is not known',
    explain:
      'The policy divides replicas by what clusters have free (dynamicWeight, or the Aggregated preference), and of some clusters that is not known: their nodes or pods may not be listed, they did not answer, or their Cluster objects ' +
      'have no status.resourceSummary. As in Karmada, such a cluster counts as full and gets no new replicas; what it has stays. Give fleet the right to list nodes and pods there, or write the figures into the Cluster object.',
  },
  FLT3201: {
    severity: 'warning',
    summary: 'Policy selects nothing',
    explain:
      "No template matches the policy's resource selectors. A selector matches when apiVersion and kind are equal to the letter, and namespace and name where they are given; a PropagationPolicy reaches " +
      'templates of its own namespace only. A wrong apiVersion is the usual cause.',
  },
  FLT3203: {
    severity: 'warning',
    summary: 'Policy waits behind another one',
    explain:
      'The policy is the better match for some templates, by its priority, its selector or its name, and another policy decided on them before. As in Karmada, a policy keeps what it has for as long as it selects it. ' +
      'With `preemption: Always` a policy of higher priority takes over; deleting the other policy, or narrowing its selectors, lets go as well.',
  },
  FLT3202: {
    severity: 'warning',
    summary: 'Policy fits no cluster',
    explain:
      'Every cluster of the fleet is declined for everything that the policy selects: by its affinity, by a taint that is not tolerated, or because the kind is not served. As in Karmada, what such a template had placed ' +
      'before is then planned for deletion. The plan\'s notes say which rule declined which cluster.',
  },
  FLT3301: {
    severity: 'error',
    summary: 'Lua script failed',
    explain:
      'A script of a ResourceInterpreterCustomization ended with an error, gave something else than Karmada asks of it, or went beyond what a script may take: steps, depth, size. In Karmada, the template would not reach any cluster until it works. ' +
      "Scripts get the object as a table; a member that the object does not have is nil there, and asking nil for a member is an error. There is no clock, no chance and no file, and of modules there is `kube` only.",
  },
  FLT3302: {
    severity: 'error',
    summary: 'Lua script does not parse',
    explain:
      "Scripts of a ResourceInterpreterCustomization are Lua 5.1, as Karmada's own interpreter reads it (with goto). Karmada refuses one that does not parse. In YAML, write scripts below `|`: below `>` lines are joined, and a comment then hides what follows it.",
  },
} as const satisfies Family;
