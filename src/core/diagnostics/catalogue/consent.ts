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
      'Some steps are dangerous in a way that fleet knows by name: they delete data (deletes-data), make objects anew (replaces-object), stop what answers (interrupts-service), ' +
      'let somebody do more (widens-access), take fields from another manager (takes-ownership), undo what somebody changed (overwrites-drift), delete a large part of a cluster or of the fleet (sweeps; `apply.brake` of the spec says how large), ' +
      'or empty a cluster that leaves (removes-cluster). `apply.allow` of the spec consents to some of them beforehand. Each kind needs a consent of its own, so that one flag never allows more than was read. Nothing was changed. Read the steps that the plan names, ' +
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
  FLT7507: {
    severity: 'error',
    summary: 'Plan was used before',
    explain:
      'A plan is carried out once. The state remembers the identities of the last plans that were begun, also of those that were interrupted or ended half-way, and this one is among them. ' +
      'What was done is done; what was left is in the residual plan beside the plan (NAME.residual.json), with the reason of each step, where the apply could still write it. Nothing was changed. ' +
      'Apply the residual plan, or make a new plan.',
  },
  FLT7508: {
    severity: 'error',
    summary: 'Plan is not signed',
    explain:
      'This apply takes only plans that are signed with a certain key (--require-signature), and there is no signature beside the plan (FILE.sig). Nothing was changed. ' +
      'Whoever holds the key signs with `fleet plan sign FILE --key KEY`.',
  },
  FLT7509: {
    severity: 'error',
    summary: 'Signature of the plan does not hold',
    explain:
      'There is a signature beside the plan, and it is not one of this plan by the key that is asked for: it was made with another key or for another plan, or the plan or the signature was changed afterwards. ' +
      'Both have one spelling, so that each changed byte is noticed, be it white space. Nothing was changed. Do not apply the file before you know who changed it.',
  },
  FLT7510: {
    severity: 'error',
    summary: 'Approvals are missing',
    explain:
      'This apply takes only plans that a number of people have approved (--require-approvals), each with a key that the file of --approvers names. An approval is a signed file beside the plan (FILE.NAME.approval) that names the identity of the plan, ' +
      'so that it is good for exactly this plan, once. Approvals that were altered, or made for another plan or with another key, do not count. Nothing was changed.',
  },
  FLT7511: {
    severity: 'error',
    summary: 'Plan file is not as fleet wrote it',
    explain:
      'A signature or an approval is about everything in a plan, so the file must be in the one spelling that fleet writes: nothing added, no member twice, no other white space. This one was edited, formatted or converted on its way. ' +
      'Nothing was signed and nothing was changed.',
  },
  FLT7512: {
    severity: 'error',
    summary: 'Gate denies the plan',
    explain:
      'A gate of the spec with `then: deny` holds for steps of this plan, or a gate failed on a step, which counts as a denial. Gates that deny hold for every apply, also of a saved plan and with --auto-approve. Nothing was changed. ' +
      'Plan without these steps, or change the gates, which others will read as they read every change of the spec.',
  },
  FLT7513: {
    severity: 'error',
    summary: 'Gates ask for somebody to decide',
    explain:
      'With --auto-approve=gated a plan goes by itself where a gate with `then: auto` holds for each of its steps. Here some are to be asked for, by a gate or because no gate says anything of them, and standard input is no terminal. Nothing was changed. ' +
      'Save the plan, let it be read, and apply the file.',
  },
  FLT7514: {
    severity: 'error',
    summary: 'Plan was edited',
    explain:
      'A plan that is saved carries a mark: a keyed digest over everything in it, by a key that only its state keeps. This file has no mark, or one that does not fit: something in it was changed after it was made, or it was made from another state. ' +
      'A plan is a contract about what was reviewed. Nothing was changed; to have another plan, change the sources and plan again.',
  },
} as const satisfies Family;
