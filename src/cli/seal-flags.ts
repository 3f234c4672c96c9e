import { Flags } from '@oclif/core';
import type { SavePlace } from '#actions';

/** Who can open a plan that is saved. */
export const sealFlags = {
  seal: Flags.boolean({ dependsOn: ['out'], exclusive: ['seal-to'], description: 'encrypt the saved plan with a passphrase: asked for, or from the file that FLEET_PASSPHRASE_FILE names' }),
  'seal-to': Flags.string({ multiple: true, dependsOn: ['out'], helpValue: 'RECIPIENT', description: 'encrypt the saved plan for this age recipient, age1… (may be repeated)' }),
};

/** What the flags say of who can open the plan. */
export const sealOf = (flags: { readonly seal: boolean; readonly 'seal-to'?: readonly string[] | undefined }): Pick<SavePlace, 'to'> => {
  if (flags['seal-to'] !== undefined && flags['seal-to'].length > 0) return { to: flags['seal-to'] };
  return flags.seal ? { to: 'passphrase' } : {};
};
