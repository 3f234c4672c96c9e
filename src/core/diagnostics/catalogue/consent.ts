import type { Family } from '../row.ts';

/** What an apply refuses before its first request; these end with exit code 4. */
export const consent = {
  FLT7501: {
    severity: 'error',
    summary: 'Plan does not fit the recorded state',
    explain:
      'A saved plan names the lineage and serial of the state that it was made from. The state is another one now: somebody applied ' +
      'in between, the plan was applied before, or it belongs to another fleet. Carrying it out could repeat or undo what was done since. ' +
      'Nothing was changed. Make a new plan, read it, and apply that one.',
  },
  FLT7502: {
    severity: 'error',
    summary: 'Sources changed since the plan was made',
    explain:
      'A saved plan names the digest of everything it was made from: the fleet spec, templates, policies and cluster files. The files read now ' +
      'have another digest, so the bodies to be sent would not be the ones that were reviewed. Nothing was changed. Restore the files, or make a new plan.',
  },
  FLT7503: {
    severity: 'error',
    summary: 'Plan has hazards without consent',
    explain:
      'Some steps are dangerous in a way that fleet knows by name: they delete data, replace objects, take fields from another manager, or delete a large part of ' +
      'a cluster. Each kind needs a consent of its own, so that one flag never allows more than was read. Nothing was changed. Read the steps that the plan names, ' +
      'then repeat the command with --allow and the kinds you accept.',
  },
  FLT7504: {
    severity: 'error',
    summary: 'Nobody was there to approve',
    explain:
      'apply shows its plan and asks before it changes anything. Standard input is not a terminal here, so nobody can answer. Nothing was changed. ' +
      'In a script, save the plan with `fleet plan --out FILE`, let it be reviewed, and apply the file; or pass --auto-approve.',
  },
  FLT7505: {
    severity: 'error',
    summary: 'Plan was not approved',
    explain: 'The answer to the question was not "yes". Nothing was changed.',
  },
  FLT7506: {
    severity: 'error',
    summary: 'Plan was made for another fleet',
    explain: 'A saved plan carries the name of its fleet, and the spec read now has another name. Nothing was changed. Run apply beside the spec that the plan was made from, or name it with --file.',
  },
} as const satisfies Family;
