import type { Family } from '../row.ts';

export const overrides = {
  FLT4101: {
    severity: 'warning',
    summary: 'Override cannot be carried out',
    explain:
      'An overrider names a path that is not there, a value that is not what it edits, or an image that is none. As Karmada does, fleet renders nothing for the clusters concerned: ' +
      'what runs there stays as it is, and the other clusters go on. Narrow the policy\'s resource selectors, or its rule\'s target cluster, to the objects that have the path; or correct the path.',
  },
  FLT4102: {
    severity: 'warning',
    summary: 'Overrider matches no container',
    explain:
      'A commandOverrider or argsOverrider names a container that none of the selected workloads has, so it does nothing, silently in Karmada. ' +
      'Only ordinary containers count, not init containers. Correct the name, or take the overrider out.',
  },
  FLT4103: {
    severity: 'warning',
    summary: 'Override rule matches no cluster',
    explain: "No cluster of the fleet matches the rule's targetCluster, so the rule never applies. Labels, provider, region and zones are those of the spec's cluster entries; `fleet clusters -o wide` shows them.",
  },
  FLT4104: {
    severity: 'warning',
    summary: 'Override policy selects nothing',
    explain:
      'No template matches the policy\'s resource selectors, so it never applies. A selector matches when apiVersion and kind are equal to the letter; an OverridePolicy reaches objects of its own namespace only. ' +
      'A wrong apiVersion is the usual cause.',
  },
} as const satisfies Family;
