import { diagnose } from '#core/diagnostics';
import type { Diagnostic, JsonPointer } from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import { quantityOf } from '#lib/quantity';
import type { Cluster } from '#schema';
import type { Spot } from '../shape/shape-problems.ts';

type Models = NonNullable<Cluster['spec']['resourceModels']>;
type Model = Models[number] & { readonly pointer: string };

const say = (spot: Spot, pointer: string, says: string): Diagnostic =>
  diagnose('FLT2219', says, {
    at: spot.document.locate((spot.pointer + pointer) as JsonPointer),
    hint: 'Each grade begins where the one before ends, for every resource:\n    ranges: [{name: cpu, min: 1, max: 2}]',
  });

const sizeOf = (written: string | number): bigint => quantityOf(written)?.nanos ?? 0n;

const notQuantities = (model: Model, spot: Spot): Diagnostic[] =>
  model.ranges.flatMap((range, at) =>
    (['min', 'max'] as const).flatMap((end) =>
      quantityOf(range[end]) === undefined ? [say(spot, `${model.pointer}/ranges/${at}/${end}`, `"${range[end]}" is no quantity.`)] : [],
    ),
  );

const namesOf = (model: Model): string => model.ranges.map(({ name }) => name).join(', ');

// Karmada's admission opens the last range upwards and lets the first begin at zero, whatever is written there.
const emptyRanges = (model: Model, { spot, first, last }: { spot: Spot; first: boolean; last: boolean }): Diagnostic[] =>
  model.ranges.flatMap((range, at) => {
    const [begin, end] = [first ? 0n : sizeOf(range.min), sizeOf(range.max)];
    return last || end > begin ? [] : [say(spot, `${model.pointer}/ranges/${at}/max`, `Grade ${model.grade} ends at ${range.max} ${range.name}, and that is not above ${first ? '0' : range.min}, where it begins.`)];
  });

const gapsBetween = (below: Model, above: Model, spot: Spot): Diagnostic[] =>
  above.ranges.flatMap((range, at) => {
    const before = below.ranges[at];
    if (before === undefined || sizeOf(before.max) === sizeOf(range.min)) return [];
    return [
      say(
        spot,
        `${above.pointer}/ranges/${escapeSegment(String(at))}/min`,
        `Grade ${above.grade} begins at ${range.min} ${range.name}, and grade ${below.grade} ends at ${before.max}.`,
      ),
    ];
  });

/** Whether resource models join: the same resources in each grade and in the same order, no empty range, no gap (Karmada's admission). */
export const resourceModelProblems = (models: Models, spot: Spot): Diagnostic[] => {
  const sorted = models.map((model, at) => ({ ...model, pointer: `/resourceModels/${at}` })).sort((one, other) => one.grade - other.grade);
  const unclear = sorted.flatMap((model) => notQuantities(model, spot));
  if (unclear.length > 0) return unclear;
  const empty = sorted.flatMap((model, at) => emptyRanges(model, { spot, first: at === 0, last: at === sorted.length - 1 }));
  const joints = sorted.slice(1).flatMap((model, at) => {
    const below = sorted[at] as Model;
    if (model.grade === below.grade) return [say(spot, `${model.pointer}/grade`, `Grade ${model.grade} stands twice.`)];
    if (namesOf(model) !== namesOf(below))
      return [
        say(spot, `${model.pointer}/ranges`, `Grade ${model.grade} lists ${namesOf(model)}, and grade ${below.grade} lists ${namesOf(below)}.`),
      ];
    return gapsBetween(below, model, spot);
  });
  return [...empty, ...joints];
};
