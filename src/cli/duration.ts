import type { Milliseconds } from '#core/model';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const form = /^(\d+(?:\.\d+)?(?:ms|s|m|h))+$/;

/** A duration as Go writes it (`1m30s`); undefined where the text is none. */
export const parseDuration = (text: string): Milliseconds | undefined => {
  if (!form.test(text)) return undefined;
  let sum = 0;
  for (const [, count = '0', unit = 'ms'] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)) sum += Number(count) * (units[unit] ?? 1);
  return sum as Milliseconds;
};
