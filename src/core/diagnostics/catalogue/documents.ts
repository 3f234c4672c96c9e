import type { Family } from '../row.ts';

/** Fleet's own documents: plans, reports, new specs. */
export const documents = {
  FLT1501: {
    severity: 'error',
    summary: 'Document cannot be read',
    explain: 'A saved plan or another file that was named on the command line could not be opened. Nothing was changed. Check the path from the folder where you are, and your right to read it.',
  },
  FLT1502: {
    severity: 'error',
    summary: 'Document cannot be written',
    explain: 'A file is written beside its place first and then put there whole, so that a full disk or a missing right leaves what was there before. Nothing else was changed. Make room, or write elsewhere.',
  },
  FLT1503: {
    severity: 'error',
    summary: 'Document is not text',
    explain: 'The file that was named holds bytes that are no UTF-8. fleet writes plans, signatures and approvals as UTF-8, so this is another kind of file, or it was changed on its way. Nothing was changed.',
  },
} as const satisfies Family;
