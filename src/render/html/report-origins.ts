import { leavesOf, type Json, type K8sObject, type Plan, readLeaves, type Step } from '#core/model';
import { visible } from '../sanitize.ts';

/** A value of an object that is made, and what wrote it. */
export type OriginRow = readonly [path: number, says: number, place: number];

const MOST = 60;

/** Of an object that is made: what wrote the values that did not come from where most of them do. */
export const originRows = ({ origins, content }: Step, plan: Plan, text: (value: string | undefined) => number): readonly OriginRow[] => {
  const written = origins === undefined ? undefined : plan.origins?.[origins];
  const made: K8sObject | undefined = content === undefined ? undefined : plan.contents[content];
  if (written === undefined || made === undefined) return [];
  const wrote = readLeaves(written.leaves);
  const rows = leavesOf(made as unknown as Json).map(([pointer], at) => ({ pointer, by: wrote[at]?.writer ?? 0, line: wrote[at]?.line ?? 0 }));
  const usual = mostFrequent(rows.map(({ by }) => by));
  return rows
    .filter(({ by }) => by !== usual)
    .slice(0, MOST)
    .map(({ pointer, by, line }) => {
      const { says, file } = written.writers[by] ?? { says: '' };
      return [text(pointer), text(says), file === undefined ? -1 : text(line > 0 ? `${visible(file)}:${line}` : file)] as const;
    });
};

const mostFrequent = (items: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
};
