import type { Family } from '../row.ts';

export const apply = {
  FLT7001: {
    severity: 'error',
    summary: 'Step failed',
    explain:
      'A planned step was sent, or was about to be, and did not work: the API server refused it, could not be reached, or did not answer. Steps that need this one were not tried; ' +
      'all others went on, on this cluster and on the others. Where it is not known whether the server did what it was asked, the state says so, and the next plan looks. ' +
      'Read what the server said, remove the cause, and plan again: the new plan holds only what is left.',
  },
  FLT7002: {
    severity: 'error',
    summary: 'Object is not what it was when planned',
    explain:
      'Each step remembers which object it was planned on, and the values of the fields that it changes. Right before sending, fleet looks again. The object was deleted, made anew, or one of those ' +
      'fields was changed by somebody in the meantime (other fields do not matter, nor does a field that already has the planned value). Carrying the step out could undo what they did, so the object was left ' +
      'alone. Make a new plan: it shows what is there now.',
  },
  FLT7003: {
    severity: 'error',
    summary: 'Step was blocked',
    explain:
      'Some steps need others: an object needs its namespace and its CustomResourceDefinition, a namespace is deleted after what is in it. What this step needs did not get done, so it was not tried. ' +
      'Nothing is wrong with the step itself. See to the one that it names, then plan again.',
  },
  FLT7004: {
    severity: 'error',
    summary: 'Workload did not become healthy in time',
    explain:
      'With --wait, apply waits until what it applied is healthy, as its status tells: replicas are up to date and available, jobs are complete. The time was over before that. The object is applied and ' +
      'recorded; Kubernetes goes on with it. Look at its pods and events. A longer time is given with --timeout.',
  },
  FLT7005: {
    severity: 'warning',
    summary: 'Some steps were not begun',
    explain:
      'The apply was asked to stop, or its journal could not be written any more. What was under way was finished and recorded; the steps named here were not begun, and nothing was sent for them. ' +
      'Plan again to carry out what is left.',
  },
  FLT7006: {
    severity: 'warning',
    summary: 'Steps that are left were saved as a plan',
    explain:
      'A saved plan is carried out once, so what it left undone became a plan of its own: the same steps, on the same objects, with the same values as they were reviewed, for the state as it is now, and why each was left. ' +
      'It is applied as any plan is, and what it deletes or replaces needs consent again. A step whose object somebody changed is refused again until the object is as it was; for that one make a new plan.',
  },
} as const satisfies Family;
