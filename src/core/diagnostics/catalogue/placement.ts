import type { Family } from '../row.ts';

export const placement = {
  FLT3101: {
    severity: 'error',
    summary: 'Division by capacity is not decided',
    explain:
      'The policy divides replicas by what clusters have free (dynamicWeight, or the Aggregated preference). This version decides static weights and duplication only, and a guess would ' +
      'put replicas where Karmada would not. Nothing is planned. Use static weights, or Duplicated.',
  },
  FLT3102: {
    severity: 'error',
    summary: 'Spread constraints are not decided',
    explain:
      'The policy limits by spread constraints how many clusters or regions are chosen. This version does not choose by them, and ignoring them would place more than was asked for. ' +
      'Nothing is planned. Name the clusters by affinity, or divide by static weights, for which Karmada skips spread constraints as well.',
  },
  FLT3201: {
    severity: 'warning',
    summary: 'Policy selects nothing',
    explain:
      "No template matches the policy's resource selectors. A selector matches when apiVersion and kind are equal to the letter, and namespace and name where they are given; a PropagationPolicy reaches " +
      'templates of its own namespace only. A wrong apiVersion is the usual cause.',
  },
  FLT3202: {
    severity: 'warning',
    summary: 'Policy fits no cluster',
    explain:
      'Every cluster of the fleet is declined for everything that the policy selects: by its affinity, by a taint that is not tolerated, or because the kind is not served. As in Karmada, what such a template had placed ' +
      'before is then planned for deletion. The plan\'s notes say which rule declined which cluster.',
  },
} as const satisfies Family;
