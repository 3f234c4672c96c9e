import type { Conflict, FieldChange, FieldPathText } from '#core/model';
import type { Trio } from './input.ts';

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

const touches = (one: FieldPathText, other: FieldPathText): boolean => isWithin(one, other) || isWithin(other, one);

/** The conflicts that the plan does not show as drift already: taking those fields from their managers needs consent. */
export const seizesOf = (trio: Trio, fields: readonly FieldChange[], conflicts: readonly Conflict[]): readonly Conflict[] => {
  const shown = [
    ...fields.filter((field) => field.reason === 'drifted').map((field) => field.path),
    ...(trio.recorded ? trio.departures.map((departure) => departure.path) : []),
  ];
  return conflicts.filter((conflict) => !shown.some((path) => touches(path, conflict.path)));
};
