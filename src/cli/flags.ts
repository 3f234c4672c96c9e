import { Flags } from '@oclif/core';

/** Which fleet; every command that reads a spec has these. */
export const fleetFlags = {
  file: Flags.string({ char: 'f', env: 'FLEET_FILE', default: '.', helpValue: 'PATH', description: 'the fleet spec, or the folder that holds fleet.yaml' }),
  'allow-outside': Flags.boolean({ env: 'FLEET_ALLOW_OUTSIDE', description: 'let paths of the spec leave its folder' }),
};

/** How the answer is written. */
export const outputFlag = Flags.option({ char: 'o', options: ['text', 'json', 'yaml'] as const, default: 'text', env: 'FLEET_OUTPUT', description: 'form of the answer on standard output' });

/** How a plan is written: also for a pull request, and as a page to look at. */
export const planOutputFlag = Flags.option({ char: 'o', options: ['text', 'json', 'yaml', 'markdown', 'html', 'sarif', 'junit'] as const, default: 'text', env: 'FLEET_OUTPUT', description: 'form of the answer on standard output; markdown fits a comment on a pull request, html is one page that stands alone, sarif and junit are for code review and CI' });

/** How a drift report is written: also for a pull request, and as a page to look at. */
export const driftOutputFlag = Flags.option({ char: 'o', options: ['text', 'json', 'yaml', 'markdown', 'html', 'sarif', 'junit', 'prometheus'] as const, default: 'text', env: 'FLEET_OUTPUT', description: 'form of the answer on standard output; markdown fits a comment on a pull request, html is one page that stands alone, prometheus is for the textfile collector' });

/** Narrows a command to some clusters. */
export const clusterFlag = Flags.string({ char: 'c', multiple: true, default: [], helpValue: 'NAME', description: 'only this member cluster (may be repeated)' });

/** What a plan is made of. */
export const planFlags = {
  cluster: clusterFlag,
  target: Flags.string({ multiple: true, default: [], helpValue: 'OBJECT', description: 'only this object: Kind/name or group/Kind/namespace/name (may be repeated)' }),
  'read-only': Flags.boolean({ env: 'FLEET_READ_ONLY', description: 'send nothing but GET: predict, without the dry run that needs the right to patch' }),
  'take-over': Flags.option({ options: ['kubectl', 'helm', 'kapp', 'argocd', 'flux', 'karmada'] as const, multiple: true, default: [], description: 'hand the fields of this tool over to fleet where a step touches its objects, so that what templates drop is removed (may be repeated)' })(),
  adopt: Flags.option({ options: ['never', 'if-no-diff', 'always'] as const, description: "what to do with objects that exist and are not recorded; in place of the spec's own rule" })(),
};

const hazards = ['deletes-data', 'replaces-object', 'interrupts-service', 'widens-access', 'takes-ownership', 'overwrites-drift', 'sweeps', 'removes-cluster'] as const;

/** How a plan is carried out. */
export const applyFlags = {
  'auto-approve': Flags.boolean({ description: 'do not ask' }),
  gated: Flags.boolean({ exclusive: ['auto-approve'], description: "do not ask where the spec's gates let every step go by itself; also written --auto-approve=gated" }),
  allow: Flags.option({ options: hazards, multiple: true, default: [], description: 'consent to a kind of hazard (may be repeated)' })(),
  wait: Flags.boolean({ allowNo: true, description: "wait until workloads are healthy; in place of the spec's own rule" }),
  timeout: Flags.string({ helpValue: 'DURATION', description: "how long to wait, such as 90s or 5m; in place of the spec's own rule" }),
};
