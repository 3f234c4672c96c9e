import { object, oneOf, optional, problemOf, text } from '#lib/shape';
import { stableJsonPretty } from '#lib/stable-json';
import type { Signature } from '#core/model';

const shape = object({ format: oneOf(1), does: oneOf('signs', 'approves'), plan: text, by: optional(text), key: text, signature: text });

const spelled = ({ format, does, plan, by, key, signature }: Signature): string => stableJsonPretty({ format, does, plan, by, key, signature });

/** A signature as a file. It has one spelling, so that no byte of it can be changed unseen. */
export const encodeSignature = (signature: Signature): string => spelled(signature);

/** The signature that a text holds; undefined where any byte is not as fleet writes it. */
export const decodeSignature = (file: string): Signature | undefined => {
  const value = parsed(file);
  return problemOf(shape, value) === undefined && spelled(value as Signature) === file ? (value as Signature) : undefined;
};

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    return undefined;
  }
};
