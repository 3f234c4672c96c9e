import type { Family } from '../row.ts';

/** Of what is recorded: moved, forgotten, pushed, put back. */
export const moves = {
  FLT8201: {
    severity: 'error',
    summary: 'Address is not recorded',
    explain:
      'Commands that change the record name what is recorded: an address (`cluster:group/Kind/namespace/name`), or a pattern in which `*` stands for anything within one part and `**` for anything. ' +
      'This one names nothing, so there is nothing to change; nothing was written.',
  },
  FLT8202: {
    severity: 'error',
    summary: 'Address is recorded already',
    explain:
      'Two rows cannot stand under one address, so a row cannot be moved to where another one is. Nothing was written. One of the two is wrong, or describes what was made anew since: look at both, forget the wrong one, and move the other.',
  },
  FLT8203: {
    severity: 'error',
    summary: 'Another object is live there',
    explain:
      'A row may only be moved to where its own object is live, which its uid proves: what is recorded decides what may be changed and deleted, so a row that pointed at somebody else\'s object would hand that over unseen. ' +
      'Clusters that got another name, and kinds that are served under another group, keep their uids. An object of another name or namespace has another uid, because Kubernetes cannot rename. Nothing was written. ' +
      'To keep both objects, forget the old one (`fleet state rm`) and import the new one (`fleet import`).',
  },
  FLT8204: {
    severity: 'error',
    summary: 'Move makes no sense',
    explain: 'A move names two addresses of the same kind, or two clusters, each with a colon. Nothing was written.',
  },
  FLT8205: {
    severity: 'error',
    summary: 'Move could not be proved',
    explain:
      'Whether the recorded object is what is live at the new address can only be seen in the cluster, and it was not reached or did not let fleet look. Nothing was written. Repeat the command when the cluster answers.',
  },
  FLT8206: {
    severity: 'error',
    summary: 'State is of another lineage',
    explain:
      'Each state gets an identity when it is made, its lineage, and keeps it. The state to be stored has another one than the state that is stored: it does not follow from it, and storing it would forget everything that the stored one knows. ' +
      'Nothing was written. With --force it is stored all the same; backends that keep older states keep the one before.',
  },
  FLT8207: {
    severity: 'error',
    summary: 'State is older than the stored one',
    explain:
      'The serial counts the writes of a state. The state to be stored has a lower one than the stored one, so what was applied in between would be forgotten. Nothing was written. ' +
      'With --force it is stored all the same, under the next serial: numbers never go back, so plans that were made before stay refused.',
  },
  FLT8208: {
    severity: 'error',
    summary: 'Moved cluster is still there',
    explain:
      'A moved block says that a cluster got another name. Its old name is still that of a member cluster, so both would lay claim to what is recorded there. Nothing was planned. Take the old entry out of the spec, or the block.',
  },
  FLT8209: {
    severity: 'error',
    summary: 'Backend keeps no older states',
    explain:
      'Older states are kept by backends of files, the last ten of them beside the state. This backend keeps none that fleet could list; an object store or a Git server may keep versions of its own. Nothing was changed.',
  },
  FLT8210: {
    severity: 'error',
    summary: 'Serial is not kept',
    explain: 'The backend keeps the last states only, and not the one that was asked for. Nothing was changed. `fleet state history` lists those that are there.',
  },
} as const satisfies Family;
