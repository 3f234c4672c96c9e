import type { Shard } from '#core/model';

const form = /^(\d{1,5})\/(\d{1,5})$/;

/** A shard as it is typed: `3/10`, counted from 0 as JOB_COMPLETION_INDEX is; undefined where the text is none. */
export const parseShard = (text: string): Shard | undefined => {
  const [, first = '', second = ''] = form.exec(text) ?? [];
  const shard = { index: Number(first), of: Number(second) };
  return first !== '' && shard.index < shard.of ? shard : undefined;
};
