import type { FleetSpec } from '#core/model';

/** A file that opens an encrypted state, by the variable that names it. */
export type StateKey = { readonly key: string; readonly variable: 'FLEET_IDENTITY_FILE' | 'FLEET_PASSPHRASE_FILE'; readonly path: string };

/** What a run needs to open the state: nothing where that is not encrypted, or where the spec names the file itself. */
export const stateKeyOf = ({ state: { seal } }: FleetSpec): StateKey | undefined => {
  if (seal === undefined) return undefined;
  if (seal.to === 'passphrase') return { key: 'state-passphrase', variable: 'FLEET_PASSPHRASE_FILE', path: '/run/fleet/state-passphrase' };
  return seal.identityFile === undefined ? { key: 'state-identity', variable: 'FLEET_IDENTITY_FILE', path: '/run/fleet/state-identity' } : undefined;
};
