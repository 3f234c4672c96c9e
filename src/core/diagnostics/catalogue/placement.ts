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
  FLT3401: {
    severity: 'error',
    summary: 'Supposition is not understood',
    explain:
      'A supposition is a word and what it is about: cordon, uncordon, unreachable and lost take the name of a cluster, or region:, zone: or provider: and a name for all of them; join takes a file with a Cluster object. A cluster that is ' +
      '"unreachable" has the taint that Karmada gives it, and keeps what it has; one that is "lost" is gone from the fleet, and what it had is placed on others.',
  },
  FLT3402: {
    severity: 'error',
    summary: 'Supposition is about nothing',
    explain: 'No cluster of the fleet has this name, region, zone or provider, so that nothing would change and the answer would mislead.',
  },
  FLT3403: {
    severity: 'error',
    summary: 'Template is not found',
    explain:
      'A template is named as plans print it: an object key (apps/Deployment/web/nginx), an address with a cluster before it (member1:apps/Deployment/web/nginx), or a kind and a name (Deployment/nginx), with the namespace between them where the name alone is not enough.',
  },
} as const satisfies Family;
