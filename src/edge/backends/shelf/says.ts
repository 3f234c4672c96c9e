import { diagnose } from '#core/diagnostics';
import type { Diagnostic, Failure } from '#core/model';

const LOOK: Readonly<Partial<Record<Failure['kind'], string>>> = {
  credentials: 'Give fleet credentials for it, then:',
  unauthorized: 'Renew the credentials, then:',
  forbidden: 'Give the user the rights that are missing, then:',
  absent: 'Make what is missing, or correct spec.state, then:',
  name: 'Correct the address in spec.state, then:',
};

const hintOf = ({ kind }: Failure, command = 'fleet plan'): string => `${LOOK[kind] ?? 'Look whether it can be reached, then:'}\n    ${command}`;

const isDamage = ({ reason }: Failure): boolean => reason === 'Damaged';

/** The state cannot be read; damage is told as damage. */
export const unreadable = (where: string, failure: Failure): Diagnostic =>
  isDamage(failure)
    ? diagnose('FLT8121', `The state ${where} is damaged: ${failure.message}.`, { hint: 'Put a copy of it back, or look at what is stored there:\n    fleet explain FLT8121' })
    : diagnose('FLT8101', `The state ${where} cannot be read: ${failure.message}.`, { hint: hintOf(failure) });

/** The state cannot be written; what was applied since is in the journal. */
export const unwritable = (where: string, failure: Failure): Diagnostic =>
  isDamage(failure)
    ? unreadable(where, failure)
    : diagnose('FLT8102', `The state ${where} cannot be written: ${failure.message}. What was applied since its last serial is in its journal.`, { hint: hintOf(failure) });

/** The journal cannot be read. */
export const journalUnreadable = (where: string, failure: Failure): Diagnostic =>
  diagnose('FLT8108', `The journal of ${where} cannot be read: ${failure.message}.`, { hint: isDamage(failure) ? 'Keep what is stored there, and see what can be done:\n    fleet explain FLT8108' : hintOf(failure) });

/** The journal cannot be written. */
export const journalUnwritable = (where: string, failure: Failure): Diagnostic =>
  diagnose('FLT8109', `The journal of ${where} cannot be written: ${failure.message}. Nothing that it does not tell of was begun.`, { hint: hintOf(failure) });

/** The key cannot be read or made. */
export const keyUnusable = (where: string, says: string): Diagnostic =>
  diagnose('FLT8110', `The key of ${where} cannot be used: ${says}.`, { hint: 'Put back the copy that belongs to this state, then:' });

/** A note cannot be read or written. */
export const noteUnusable = (where: string, failure: Failure): Diagnostic =>
  diagnose('FLT8129', `The notes beside ${where} cannot be read or written: ${failure.message}.`, { hint: hintOf(failure, 'fleet drift') });

/** The lock cannot be taken or freed. */
export const untaken = (where: string, failure: Failure): Diagnostic =>
  diagnose('FLT8111', `The lock of ${where} cannot be taken or freed: ${failure.message}.`, { hint: hintOf(failure) });

/** Somebody else holds the lock by now, or nobody can tell. */
export const fenced = (where: string): Diagnostic =>
  diagnose('FLT8122', `The lock of ${where} is not ours any more: it was freed or taken over, or could not be renewed in time. Nothing was written.`, {
    hint: 'See what is recorded and live now:\n    fleet plan',
  });
