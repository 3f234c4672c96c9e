import { shortDigest, type Signature } from '#core/model';
import type { View } from './frame.ts';
import { visible } from './sanitize.ts';

/** What was signed, where the signature is, and for an approval the line that a file of approvers has of its giver. */
export const endorsedText: View<{ readonly file: string; readonly signature: Signature }> = ({ file, signature }) => {
  const { does, by, plan, key } = signature;
  const head = `${by === undefined ? 'Signed' : `${visible(by)} approves`} plan ${shortDigest(plan)}: ${visible(file)}`;
  return does === 'signs' ? `${head}\n` : `${head}\nIn a file for --approvers:\n    ${visible(by ?? '')} ${visible(key)}\n`;
};
