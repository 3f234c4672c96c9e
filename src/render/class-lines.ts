import type { ClusterName, Plan } from '#core/model';
import type { ChangeClass, ObjectChange, Variant } from './change-classes.ts';
import type { ContentDifference } from './content-difference.ts';
import { driftLines } from './drift-lines.ts';
import type { Frame } from './frame.ts';
import { counted, type Sided, sideBySide } from './layout.ts';
import { namesText } from './names-text.ts';
import { type Outlier, outliersOf } from './outlier.ts';
import { fieldLines } from './plan-field.ts';
import { stepLines } from './plan-step.ts';
import { visible } from './sanitize.ts';
import { valueText } from './value-text.ts';
import { knownOf } from './words.ts';

const MOST_VARIANTS = 5;

/** What happens on the same clusters, once: a head with their names, each change, and below it who differs and how. */
export const classLines = (one: ChangeClass, plan: Plan, frame: Frame): readonly string[] => [
  `  ${classTitle(one.clusters, frame)}`,
  ...one.objects.flatMap((change) => sideBySide(changeRows(change, plan, frame), frame.width, frame.colour.faint)),
  ...one.drift.flatMap(({ drift }) => sideBySide(driftLines(drift, frame), frame.width, frame.colour.faint)),
];

/** `412 clusters: c1, c2, c3 and 409 more`; one cluster by its name alone. */
export const classTitle = (clusters: readonly ClusterName[], frame: Frame): string =>
  clusters.length === 1 ? frame.colour.strong(namesText(clusters)) : `${frame.colour.strong(counted(clusters.length, 'cluster'))}: ${namesText(clusters, frame.expand)}`;

/** One change as most of its clusters have it, and how the others differ. */
export const changeRows = ({ usual, outliers }: ObjectChange, plan: Plan, frame: Frame): readonly Sided[] => {
  const shown = outliers.slice(0, MOST_VARIANTS);
  const left = outliers.slice(MOST_VARIANTS);
  const differs = outliersOf(usual.step, plan);
  return [
    ...stepLines(withPods(usual, [usual, ...outliers]), plan, frame),
    ...(outliers.length === 0 ? [] : [{ left: `      ${apartText(count(outliers), usual.clusters.length)}:`, paint: frame.colour.strong }]),
    ...shown.flatMap((variant) => outlierRows(variant, differs(variant.step), { plan, frame })),
    ...(left.length === 0 ? [] : [{ left: `        … ${count(left)} more, in ${counted(left.length, 'other way')}` }]),
  ];
};

// Where more clusters differ than agree, none of them is an outlier.
const apartText = (apart: number, usual: number): string => (apart > usual ? `otherwise on ${counted(apart, 'cluster')}` : `${counted(apart, 'outlier')}, unlike the other ${usual}`);

const count = (variants: readonly Variant[]): number => variants.reduce((sum, { clusters }) => sum + clusters.length, 0);

const withPods = ({ step }: Variant, all: readonly Variant[]): Variant['step'] => {
  const rolls = all.reduce((sum, variant) => sum + variant.rolls, 0);
  return rolls === 0 ? step : { ...step, rolls };
};

const outlierRows = (variant: Variant, outlier: Outlier, { plan, frame }: { readonly plan: Plan; readonly frame: Frame }): readonly Sided[] => {
  const title = `        ${namesText(variant.clusters)}`;
  if (outlier.differs === 'whole') return [{ left: title }, ...further(stepLines(withPods(variant, [variant]), plan, frame), 6)];
  const known = outlier.known === undefined ? '' : knownOf(variant.step) || outlier.known;
  return [
    { left: title, ...(known === '' ? {} : { right: known }) },
    ...(outlier.fields.length === 0 ? [] : further(fieldLines(outlier.fields, frame), 2)),
    ...outlier.without.map((path) => ({ left: `          ${visible(path)}  does not change here` })),
    ...outlier.content.map(contentRow),
  ];
};

const contentRow = ({ path, usual, here }: ContentDifference): Sided => ({
  left: `          ${visible(path)}  ${valueText(here)}`,
  right: `in place of ${valueText(usual)}`,
});

const further = (rows: readonly Sided[], columns: number): readonly Sided[] => rows.map((row) => ({ ...row, left: `${' '.repeat(columns)}${row.left}` }));
