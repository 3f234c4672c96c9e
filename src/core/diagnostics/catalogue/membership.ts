import type { Family } from '../row.ts';

/** Joining, leaving and naming member clusters. */
export const membership = {
  FLT5501: {
    severity: 'error',
    summary: 'Cluster is not in the fleet',
    explain: 'The command names a cluster that the fleet spec does not have. `fleet clusters` lists those it has; `fleet join` adds one.',
  },
  FLT5502: {
    severity: 'error',
    summary: 'Cluster is in the fleet already',
    explain: 'A cluster of this name is in the fleet spec. Names are identities: state and policies refer to them. Choose another name, or unjoin the first.',
  },
  FLT5503: {
    severity: 'error',
    summary: 'Cluster cannot be reached',
    explain:
      'join looks at the cluster before it writes the spec, so that a mistyped context or an expired token is noticed now and not in the next plan. ' +
      'The spec was not changed. Check the kubeconfig with `kubectl --kubeconfig F --context C version`.',
  },
  FLT5504: {
    severity: 'error',
    summary: 'Same cluster under another name',
    explain:
      'The API server that was named is in the fleet already under another name: its kube-system namespace has the same UID. Two names for one cluster would make ' +
      'two plans fight over the same objects. The spec was not changed.',
  },
  FLT5505: {
    severity: 'error',
    summary: 'Taint is not written as expected',
    explain: 'A taint is written KEY=VALUE:EFFECT or KEY:EFFECT, with NoSchedule or NoExecute as effect; a minus at the end removes it (KEY:EFFECT-, KEY-).',
  },
  FLT5506: {
    severity: 'error',
    summary: 'Cluster still has recorded objects',
    explain:
      'Objects that fleet applied are recorded for the cluster. unjoin either forgets them and leaves them running, or removes them first with --destroy; both are shown as a plan and asked for.',
  },
  FLT5601: {
    severity: 'error',
    summary: 'Sandbox did not start',
    explain:
      'The embedded clusters run in a process of their own, and that process ended or did not answer in time. Its log is in the sandbox folder. A port of last time that something else uses now, or a folder that ' +
      'cannot be written, are the usual causes; `fleet sandbox down --forget` starts afresh.',
  },
  FLT5507: {
    severity: 'error',
    summary: 'Spec is there already',
    explain: 'init never overwrites a file. Choose another folder, or remove the file first.',
  },
} as const satisfies Family;
