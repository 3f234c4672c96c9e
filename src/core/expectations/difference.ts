import type { Difference, JsonPointer } from '#core/model';
import { toPointer } from '#lib/json-pointer';
import type { Trial } from './answer.ts';

type Parts = Omit<Difference, 'pointer' | 'at'>;

/** A difference at a path below the case's `expect`, by default as the placement's policy decided it. */
export const difference = (trial: Trial, path: string | readonly string[], parts: Parts): Difference => {
  const { document, one, answer } = trial;
  const pointer = `${one.pointer}/expect${toPointer([path].flat())}` as JsonPointer;
  const policy = answer.placement?.policy;
  return { pointer, at: document.locate(pointer, 'key'), ...(policy === undefined ? {} : { by: { policy: policy.ref, at: policy.at } }), ...parts };
};
