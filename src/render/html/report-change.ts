import { type ClusterName, type FieldChange, type Plan, type Step, policyText } from '#core/model';
import type { ObjectChange, Variant } from '../change-classes.ts';
import { type Outlier, outliersOf } from '../outlier.ts';
import { placeText } from '../place-text.ts';
import { differingText } from '../plan-differs.ts';
import { takesOf } from '../plan-takes.ts';
import { contentText } from '../plan-step.ts';
import { visible } from '../sanitize.ts';
import { placeOfStep } from '../step-place.ts';
import { causes, fieldReason, remarks } from '../words.ts';
import { type OriginRow, originRows } from './report-origins.ts';
import type { Shelf } from './strings.ts';
import { valueLines, valuePair } from './value-pair.ts';

/** Where texts and lists of clusters are put down. `text` makes controls visible first; `texts` takes what is safe already. */
export type Shelves = { readonly texts: Shelf<string>; readonly text: (value: string | undefined) => number; readonly set: (clusters: readonly ClusterName[]) => number };

/** A field: its path, both values or their difference line by line, the reason, who wrote it and where. */
export type FieldRow = readonly [path: number, live: number, desired: number, lines: number, reason: number, says: number, place: number];

const MOST_TAKEN = 40;

/** One change of an object, on one set of clusters. */
export type ChangeRow = readonly [
  action: number,
  remarks: number,
  set: number,
  fields: readonly FieldRow[],
  /** What is made, as YAML; only for the usual change. */
  content: number,
  /** Where an outlier's content differs from the usual one: path, usual value, its own. */
  differs: readonly (readonly [path: number, usual: number, here: number])[],
  policies: number,
  template: number,
  /** The first line that wrote something of it. */
  place: number,
  /** Where the dry run differs from what was predicted. */
  doubts: readonly (readonly [path: number, says: number, cause: number])[],
  /** What wrote the values of an object that is made, where it was not what wrote most of them. */
  origins: readonly OriginRow[],
  /** Whose fields it takes: what is said of each, and the first of those fields. */
  takes: readonly (readonly [says: number, ...fields: readonly number[]])[],
];

/** The changes of an object as the page reads them: the usual one whole, the others by what they are and where they differ. */
export const changeRows = ({ usual, outliers }: ObjectChange, plan: Plan, shelves: Shelves): readonly ChangeRow[] => {
  const differs = outliersOf(usual.step, plan);
  return [changeRow(usual, undefined, { plan, shelves }), ...outliers.map((one) => changeRow(one, differs(one.step), { plan, shelves }))];
};

const changeRow = ({ step, clusters, rolls }: Variant, outlier: Outlier | undefined, { plan, shelves }: { readonly plan: Plan; readonly shelves: Shelves }): ChangeRow => {
  const { text, texts, set } = shelves;
  const isWhole = outlier === undefined || outlier.differs === 'whole';
  const made = isWhole && step.action === 'create' && step.content !== undefined ? plan.contents[step.content] : undefined;
  return [
    text(step.action),
    text(remarks(rolls === 0 ? step : { ...step, rolls })),
    set(clusters),
    step.fields.filter((field) => field.verdict === 'change').map((field) => fieldRow(field, shelves)),
    made === undefined ? -1 : texts.at(contentText(made)),
    outlier?.differs === 'partly' ? outlier.content.map(({ path, usual: before, here }) => [text(path), texts.at(valueLines(before)), texts.at(valueLines(here))] as const) : [],
    text(policiesOf(step)),
    text(step.template),
    text(placeOf(step, plan)),
    (step.differs ?? []).map((one) => [text(one.path), text(differingText(one)), text(causes[one.cause])] as const),
    made === undefined ? [] : originRows(step, plan, text),
    isWhole ? takesOf(step).map(({ says, fields }) => [texts.at(says), ...fields.slice(0, MOST_TAKEN).map((path) => text(path))] as const) : [],
  ];
};

const placeOf = (step: Step, plan: Plan): string | undefined => {
  const at = placeOfStep(step, plan);
  return at === undefined ? undefined : `${visible(at.file)}:${at.line}`;
};

const policiesOf = ({ by }: Step): string | undefined => (by.length === 0 ? undefined : by.map(policyText).join(', '));

const fieldRow = (field: FieldChange, { text, texts }: Shelves): FieldRow => {
  const { path, live, desired, from } = field;
  return [text(path), ...valuePair(live, desired, texts), text(fieldReason(field)), text(from.says), text(placeText(from.at))];
};
