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
} as const satisfies Family;
