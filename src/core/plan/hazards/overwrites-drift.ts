import type { Departure, FieldChange } from '#core/model';
import { perStep, someOf } from './rule.ts';

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

const changedBy = (fields: readonly FieldChange[], departures: readonly Departure[]): readonly string[] => {
  const own = departures.filter(({ path }) => fields.some((field) => isWithin(field.path, path) || isWithin(path, field.path)));
  return [...new Set(own.flatMap(({ manager }) => (manager === undefined ? [] : [`"${manager}"`])))].sort();
};

/** Fields that somebody changed since fleet applied them get their recorded values back: whoever did that loses it. */
export const overwritesDrift = perStep('overwrites-drift', ({ draft: { action, at, fields }, trio }) => {
  const drifted = fields.filter((field) => field.reason === 'drifted' && field.verdict === 'change');
  if (drifted.length === 0 || action === 'adopt') return undefined;
  const managers = changedBy(drifted, trio?.departures ?? []);
  const who = managers.length === 0 ? 'somebody' : managers.join(', ');
  return `${at.object} on ${at.cluster}: ${someOf(drifted.map((field) => field.path), 'more fields')}, which ${who} changed, ${drifted.length === 1 ? 'goes' : 'go'} back to what is desired`;
});
