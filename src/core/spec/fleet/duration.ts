import type { Milliseconds } from '#core/model';

const UNITS: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const PART = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/y;

/** A Go duration (`1h30m`, `1.5s`, `0`) in milliseconds; undefined where the text is none, or is negative. */
export const durationOf = (text: string): Milliseconds | undefined => {
  if (text === '0') return 0 as Milliseconds;
  let sum = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const part = PART.exec(text);
    if (part === null) return undefined;
    sum += Number(part[1]) * (UNITS[part[2] ?? ''] ?? 0);
  }
  return text === '' ? undefined : (sum as Milliseconds);
};
