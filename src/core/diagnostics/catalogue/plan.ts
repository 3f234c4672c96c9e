import type { Family } from '../row.ts';

export const plan = {
  FLT6001: {
    severity: 'error',
    summary: 'Target names nothing',
    explain:
      'A plan can be narrowed to some objects with --target. This target names no object that is desired or recorded, so the plan would be empty ' +
      'and look as if all were well. A target is an object key (apps/Deployment/web/nginx) or a type and a name, as kubectl writes it: deployment/nginx, ' +
      'deploy/web/nginx with the namespace between them, deployments.apps/nginx. A cluster and a colon may stand before it: member1:deploy/nginx.',
  },
  FLT6101: {
    severity: 'error',
    summary: 'Plan ends too early',
    explain:
      'The file begins as a plan and stops in the middle: it was cut off while it was copied or stored. fleet writes plans whole or not at all. ' +
      'A part of a plan is not a smaller plan, so nothing was read of it and nothing was changed.',
  },
  FLT6102: {
    severity: 'error',
    summary: 'Plan is not JSON',
    explain:
      'The file that was named cannot be read as JSON. Perhaps it is the fleet spec, or the text of a plan; the saved form is what `fleet plan --out FILE` writes.',
  },
  FLT6103: {
    severity: 'error',
    summary: 'File is not a plan',
    explain:
      'The file is JSON but not what `fleet plan --out FILE` writes: a member is missing or of another type. It is another document, or it was edited. ' +
      'What a plan holds is sent to clusters, so fleet does not guess what was meant.',
  },
  FLT6104: {
    severity: 'error',
    summary: 'Plan has a newer format',
    explain:
      'A newer fleet made this plan, in a form that this one does not know. Apply it with the fleet that made it, or make it again with this one.',
  },
  FLT6105: {
    severity: 'error',
    summary: 'Plan was edited',
    explain:
      'A plan names each object to be sent by a digest of its content, and here the content has another digest: it was changed after the plan was made. ' +
      'A plan is a contract about what was reviewed; to have another one, change the sources and plan again.',
  },
} as const satisfies Family;
