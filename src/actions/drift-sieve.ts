import type { Sieve } from '#core/drift';
import type { FleetSpec, Must, Timestamp } from '#core/model';

/** What the rules of a spec excuse today. CEL is loaded only where a rule has an expression. */
export const sieveOf = async ({ ignore = [] }: FleetSpec, now: Timestamp, must: Must): Promise<Sieve> => {
  if (ignore.every((rule) => rule.when === undefined)) return { rules: ignore, now };
  const { openExpressions } = await import('#core/ignore');
  return { rules: ignore, now, expressions: must(openExpressions(ignore)) };
};
