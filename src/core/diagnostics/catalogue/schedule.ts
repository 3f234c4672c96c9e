import type { Family } from '../row.ts';

export const schedule = {
  FLT6701: {
    severity: 'error',
    summary: 'Files of the fleet do not fit into a ConfigMap',
    explain:
      'A scheduled job reads the spec, its templates and its policies from a ConfigMap, and Kubernetes takes no ConfigMap whose values are longer than 1 MiB together. Nothing was printed: a part of a fleet would look like templates that are gone. ' +
      'Split the fleet in two, each with its own spec and state; or build an image that has the files, and run it by a job of your own that begins as the printed one does.',
  },
  FLT6702: {
    severity: 'error',
    summary: 'Scheduled job would not find a file',
    explain:
      'The job finds the files of the fleet in one folder, under the paths that the spec names them by. A path that leads out of the folder of the spec, and standard input, mean nothing there. ' +
      'Kubeconfigs alone may be named by an absolute path or one in the home folder: they come from a Secret and are put where the spec says.',
  },
  FLT6703: {
    severity: 'warning',
    summary: 'State on this machine cannot be read by a job',
    explain:
      'Drift is what differs from what was recorded, and the spec keeps the record in a file on this machine. A job in a cluster has no such file: it would find nothing recorded, and therefore never any drift. ' +
      'Keep the state where both reach it: in a cluster, in an S3-compatible store or behind an HTTP server (state.kubernetes, state.s3, state.http in the spec). fleet state migrate takes what is recorded there.',
  },
  FLT6704: {
    severity: 'warning',
    summary: 'Resource of a kind is guessed',
    explain:
      'Rights in Kubernetes are granted by resource (deployments), and specs name kinds (Deployment). Which is which, each API server tells. No cluster that answered serves this kind, and no definition among the templates defines it, ' +
      'so the resource was formed as Kubernetes clients do: in lower case, with the ending of the plural. A wrong guess grants too little, never too much: drift would then report the kind as unseen.',
  },
} satisfies Family;
