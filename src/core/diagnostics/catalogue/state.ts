import type { Family } from '../row.ts';

export const state = {
  FLT8001: {
    severity: 'error',
    summary: 'State is empty',
    explain:
      'The state file is there, but nothing is in it. fleet never writes such a file: a disk that was full, or a copy that failed, made it. ' +
      'An empty file is not an empty state: taking it for one would forget every object, and make the next plan create or adopt what is there. ' +
      'Nothing was read and nothing was changed. Put a copy of the state back. If there is none, move the file away: the next plan then finds ' +
      'the objects by their field manager and offers to adopt them.',
  },
  FLT8002: {
    severity: 'error',
    summary: 'State ends too early',
    explain:
      'The state file begins as fleet writes it and stops in the middle. It was cut off while it was copied or stored; fleet itself replaces the file whole. ' +
      'A part of a state is not a smaller state: what is missing would look like objects that fleet never made. Nothing was changed. Put a complete copy back.',
  },
  FLT8003: {
    severity: 'error',
    summary: 'State is not JSON',
    explain:
      'The state file cannot be read as JSON. It was edited by hand, two versions of it were merged, or the path in spec.state names another file. ' +
      'Nothing was changed. Put the file back as fleet wrote it.',
  },
  FLT8004: {
    severity: 'error',
    summary: 'State has a newer format',
    explain:
      'A newer fleet wrote this state, in a form that this one does not know. Reading it half would lose what the newer one recorded. ' +
      'Nothing was changed. Use a fleet that is at least as new as the one that applied last.',
  },
  FLT8005: {
    severity: 'error',
    summary: 'State is damaged',
    explain:
      'The state is JSON, but not what fleet writes: a member is missing or of another type, an address stands in it twice, or a row names a content that is not there. ' +
      'It was edited by hand or merged. What is recorded decides what may be deleted, so fleet does not guess. Nothing was changed. Put a copy back.',
  },
  FLT8006: {
    severity: 'error',
    summary: 'State belongs to another fleet',
    explain:
      'Each state carries the name of its fleet. Objects on the clusters are owned under that name (field manager and ApplySet), so planning one fleet with the ' +
      'state of another would take over or delete what is not its own. Nothing was changed. Either the path in spec.state is wrong, or the fleet was renamed: ' +
      'give it its old name.',
  },
  FLT8007: {
    severity: 'error',
    summary: 'Journal belongs to another state',
    explain:
      'An apply that was cut off left a journal beside the state, so that the next command knows what may have happened. This journal has another lineage than the ' +
      'state: one of the two files was copied here or replaced. Folding them together would record what never happened. Nothing was changed.',
  },
  FLT8008: {
    severity: 'error',
    summary: 'Journal is newer than the state',
    explain:
      'The journal was begun on a later version of the state than the one that is here. The state was put back from an older copy, or not everything was copied. ' +
      'Planning from it would undo what was applied in between. Nothing was changed. Put the newest copy of the state back.',
  },
  FLT8101: {
    severity: 'error',
    summary: 'State cannot be read',
    explain:
      'The state file is there, and the system does not let fleet read it: it belongs to somebody else, it is a folder, or the disk reports an error. ' +
      'fleet does not take that for an empty state, which would look like nothing had ever been applied. Nothing was changed. Make the file readable.',
  },
  FLT8102: {
    severity: 'error',
    summary: 'State cannot be written',
    explain:
      'The new state is written beside the old one and put in its place in one step. That did not work: the disk is full, the folder or the file system is ' +
      'read-only, or the disk reports an error. The old file is whole and as it was. What an apply did since then is in the journal beside it, and the next plan ' +
      'folds it in; keep both files together. Remove the cause and plan again.',
  },
  FLT8103: {
    severity: 'error',
    summary: 'State was changed by somebody else',
    explain:
      'Every write of the state counts its serial up by one, and a write says which serial it follows. Another one is stored: somebody wrote the state in between, without ' +
      'the lock or from a copy, or put an older copy back. Overwriting it would forget what they recorded. It was not overwritten. Plan again from what is stored.',
  },
  FLT8104: {
    severity: 'error',
    summary: 'State is locked',
    explain:
      'Somebody else is applying to this fleet. The lock keeps two applies from writing over each other; reading (plan, drift, status) does not need it. Wait for the other one. ' +
      'A lock whose process has ended on this machine is taken over without asking. A lock in a cluster or a bucket ends by itself: it is taken over when nobody renewed it for as long as it holds. Otherwise fleet cannot see whether a process on another machine still runs: if you know that it does ' +
      'not, free the lock by its id. What that apply had begun is in its journal, and the next plan finds out what became of it.',
  },
  FLT8105: {
    severity: 'error',
    summary: 'Lock is another one',
    explain:
      'A lock is freed by its id, so that nobody frees the lock of somebody who came in between. The state is not locked under the id that was given, or not at all. Nothing was changed.',
  },
  FLT8106: {
    severity: 'warning',
    summary: 'Abandoned lock was taken over',
    explain:
      'The process that held the lock ended without freeing it: it was killed, or the machine went down. It ran on this machine, so fleet could see that it is gone; or the lock is of a kind that is renewed, and was not for as long as it holds. ' +
      'If it was applying, its journal is folded into the state first, and the plan looks at what it left in doubt.',
  },
  FLT8107: {
    severity: 'error',
    summary: 'Lock does not say who holds it',
    explain:
      'The lock file is there and holds no owner: it was edited, or made on a file system where fleet cannot make a file complete at once. It cannot be told whether somebody is applying. ' +
      'Make sure that nobody is, then remove the file.',
  },
  FLT8108: {
    severity: 'error',
    summary: 'Journal cannot be read',
    explain:
      'The journal of an apply that was cut off tells what may have happened on the clusters. It cannot be read, or a line in its middle is damaged (a last line without an end is no damage: ' +
      'it was cut off while it was written, and what it would have told is found out by looking). Planning without it could apply things twice or forget objects. Keep the file, and repair or remove the damaged line by hand: ' +
      'each line is JSON.',
  },
  FLT8109: {
    severity: 'error',
    summary: 'Journal cannot be written',
    explain:
      'Before its first request, an apply writes down what it is about to do, so that nothing is lost if it is cut off. That could not be written, so nothing that it does not tell of was sent. ' +
      'If it happened in the middle of an apply, no further step was begun, and the steps under way are in doubt until the next plan looks at them. Free some space or make the folder writable, then plan again.',
  },
  FLT8110: {
    severity: 'error',
    summary: 'Key of the secret digests cannot be used',
    explain:
      'Secret values are kept as digests under a key that lies beside the state. The key file cannot be read, or is not a key. A new key is never made in its place: every secret would look changed. ' +
      'Put back the copy that belongs to this state. If it is lost for good, move the file away: the next plan makes a new key and shows every secret as changed, once.',
  },
  FLT8111: {
    severity: 'error',
    summary: 'Lock cannot be made',
    explain:
      'The lock is a file beside the state, and it could not be made or removed: the folder is not writable, the disk is full, or it is not there. Without a lock nothing is applied. ' +
      'Make the folder writable.',
  },
} as const satisfies Family;
