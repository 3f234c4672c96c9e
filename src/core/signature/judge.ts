import { diagnose } from '#core/diagnostics';
import { type Diagnostic, type Digest, type PublicKey, shortDigest, type Signature, type Signed } from '#core/model';
import type { Approver } from './approvers.ts';
import { decodeSignature } from './codec.ts';
import { statementText } from './statement.ts';

/** A signature file, as far as it could be read. */
export type Found = { readonly file: string; readonly text: string | undefined };

/** Whether a text was signed by the key that stands beside the signature. */
type Holds = (text: string, signed: Signed) => boolean;

type Wanted = { readonly does: Signature['does']; readonly plan: Digest; readonly by?: string; readonly key: PublicKey };

// Why a signature does not count, or nothing where it does.
const flaw = (text: string, wanted: Wanted, holds: Holds): string | undefined => {
  const one = decodeSignature(text);
  if (one === undefined) return 'is not a signature as fleet writes it';
  if (one.does !== wanted.does || one.by !== wanted.by) return 'says something else';
  if (one.plan !== wanted.plan) return `is for the plan ${shortDigest(one.plan)}`;
  if (one.key !== wanted.key) return 'was made with another key';
  return holds(statementText(one, one.key), one) ? undefined : 'does not hold: it was altered';
};

/** Why a plan does not count as signed by a key; nothing where it does. */
export const notSigned = (given: { readonly plan: Digest; readonly key: PublicKey; readonly found: Found }, holds: Holds): readonly Diagnostic[] => {
  const { plan, key, found } = given;
  const hint = `If the plan is what you want, sign it with the key that is asked for:\n    fleet plan sign ${found.file.replace(/\.sig$/, '')} --key KEY`;
  if (found.text === undefined) return [diagnose('FLT7508', `The plan ${shortDigest(plan)} has no signature; "${found.file}" is not there or cannot be read.`, { hint })];
  const says = flaw(found.text, { does: 'signs', plan, key }, holds);
  return says === undefined ? [] : [diagnose('FLT7509', `The plan ${shortDigest(plan)} is not signed by the key that is asked for: "${found.file}" ${says}.`, { hint })];
};

/** Why a plan does not have as many approvals as are asked for; nothing where it has. Each approver counts once. */
export const notApproved = (given: { readonly plan: Digest; readonly least: number; readonly found: readonly (Found & { readonly approver: Approver })[] }, holds: Holds): readonly Diagnostic[] => {
  const { plan, least, found } = given;
  const judged = found.map(({ approver, file, text }) => ({ name: approver.name, file, there: text !== undefined, says: text === undefined ? undefined : flaw(text, { does: 'approves', plan, by: approver.name, key: approver.key }, holds) }));
  const counted = judged.filter(({ there, says }) => there && says === undefined).map(({ name }) => name);
  if (counted.length >= least) return [];
  const flaws = judged.flatMap(({ file, says }) => (says === undefined ? [] : [`"${file}" ${says}.`]));
  const open = judged.filter(({ there }) => !there).map(({ name }) => name);
  const detail = [
    `The plan ${shortDigest(plan)} has ${counted.length} of ${least} approvals${counted.length > 0 ? ` (${counted.join(', ')})` : ''}.`,
    ...flaws,
    ...(open.length > 0 ? [`These may approve and did not: ${open.join(', ')}.`] : []),
  ].join('\n');
  return [diagnose('FLT7510', detail, { hint: 'An approver reads the plan and types:\n    fleet approve plan.json --key KEY' })];
};
