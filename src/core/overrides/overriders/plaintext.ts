import type { Overrider } from '../overrider.ts';

/** A JSON Patch; the entries of a rule are made all or none. */
export const plaintext: Overrider<'plaintext'> = {
  field: 'plaintext',
  summary: 'Patch any field by RFC 6902.',
  atomic: true,
  edits: (_, { path, operator, value }) => ({ edits: [operator === 'remove' || value === undefined ? { op: operator, path } : { op: operator, path, value }] }),
};
