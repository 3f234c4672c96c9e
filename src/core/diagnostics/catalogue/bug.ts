import type { Family } from '../row.ts';

export const bug = {
  FLT9001: {
    severity: 'error',
    summary: 'Impossible state',
    explain:
      'fleet reached a state that its own rules exclude. This is a fault of fleet, not of your files or clusters. ' +
      'Nothing more was sent after it was noticed; what had been done is in the journal and is found again by the next plan. ' +
      'Please report it with the command you typed and the message.',
  },
} as const satisfies Family;
