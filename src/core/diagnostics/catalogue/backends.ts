import type { Family } from '../row.ts';

export const backends = {
  FLT8121: {
    severity: 'error',
    summary: 'Stored state is damaged',
    explain:
      'The store answered, and what it holds is not what fleet put there: a part is missing, its digest is another one, or something else wrote over it. A long state is cut into parts that an index names; ' +
      'the index is written last, so no cut-off write looks like this. A damaged state is never read as an empty one: that would plan to create or adopt everything. Nothing was changed. ' +
      'Put back a copy: an older version of the objects where the bucket keeps versions, or a backup of the Secrets whose label is fleet.config/state.',
  },
  FLT8122: {
    severity: 'error',
    summary: 'Lock was lost',
    explain:
      'A lock in a cluster or a store holds for a time and is renewed while an apply runs. It could not be renewed in time, somebody freed it, or somebody else took it over since this process seemed to be gone. ' +
      'Each lock has a number, and the state takes no write under a number that a later one has replaced. So nothing was written, and no further step is begun. What was done is in the journal, and the next plan looks at what is in doubt. ' +
      'A network that was away, or a machine that slept, is the usual cause.',
  },
  FLT8123: {
    severity: 'error',
    summary: 'State cannot be decrypted',
    explain:
      'The state is stored encrypted with age, and what was found here does not open it: no identity or passphrase was named, it is another one, or what is stored was altered. Nothing was changed. ' +
      'An identity is named in the spec (state.encrypt.identityFile) or by FLEET_IDENTITY_FILE, a passphrase by FLEET_PASSPHRASE_FILE, or asked for on a terminal.',
  },
  FLT8124: {
    severity: 'error',
    summary: 'State is encrypted, and the spec does not say so',
    explain:
      'What is stored is encrypted, and state.encrypt is missing from the spec. fleet would write it back for everybody to read, so it does not go on. Put the recipients back. ' +
      'To stop encrypting, move the state to a place of another name that does not encrypt: fleet state migrate.',
  },
  FLT8125: {
    severity: 'error',
    summary: 'State was moved',
    explain:
      'fleet state migrate copied this state to another place, read it back there, and left a mark here. Whoever still works with this copy has an old fleet spec: a CI job of another branch, perhaps. ' +
      'Applying from it would record in two places. Nothing was read or changed. Use the spec that names the new place. The copy here is whole but for the mark, and can be removed.',
  },
  FLT8126: {
    severity: 'error',
    summary: 'Place is taken',
    explain:
      'There is a state at the place that the state is to be moved to, and it is not an older copy of this one: its lineage is another, or it is as new or newer. It was not overwritten. ' +
      'If it is of no use, say so with --force: then it is replaced, where its fleet is the same.',
  },
  FLT8127: {
    severity: 'error',
    summary: 'Copy of the state is not the same',
    explain:
      'The state was copied, and what was read back differs from what was written: in the state, or in the key of secret digests. The place where it was before is untouched and still counts. ' +
      'The new place keeps its state under another serial, or its key was made before; where that key is of no use, remove it there.',
  },
  FLT8128: {
    severity: 'error',
    summary: 'State is already there',
    explain: 'The two fleet specs name the same place for the state, so there is nothing to move. Change state: in one of them.',
  },
  FLT8129: {
    severity: 'error',
    summary: 'Notes beside the state cannot be used',
    explain:
      'Runs of `fleet drift --remember` keep what they found, and since when, in notes beside the state: one for each shard, in a folder, a Secret or an object of their own. Such a note could not be read or written, or what is to be kept is longer than the store takes in one object. The state itself is untouched.',
  },
} as const satisfies Family;
