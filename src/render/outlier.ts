import type { FieldChange, FieldPathText, Json, Plan, Step } from '#core/model';
import { type ContentDifference, contentDifferences } from './content-difference.ts';
import { differsEffect, fieldEffect, takesEffect } from './plan-effect.ts';

/** How one step on an object differs from the one that most clusters have. */
export type Outlier =
  /** Something else is done, or for another reason: the step has to be seen whole. */
  | { readonly differs: 'whole' }
  | {
      readonly differs: 'partly';
      /** Changes of fields that are not the usual ones. */
      readonly fields: readonly FieldChange[];
      /** Fields that usually change, and not here. */
      readonly without: readonly FieldPathText[];
      /** Fields of what is made that have another value here. */
      readonly content: readonly ContentDifference[];
      /** How surely the result is known, where that differs. */
      readonly known?: Step['known'];
    };

const changesOf = ({ fields }: Step): readonly FieldChange[] => fields.filter((field) => field.verdict === 'change');

const contentOf = ({ action, content }: Step, plan: Plan): Json | undefined =>
  (action === 'create' || action === 'replace') && content !== undefined ? (plan.contents[content] as Json | undefined) : undefined;

/** What is to be said of an outlier for somebody who knows the usual step. */
export const outliersOf = (usual: Step, plan: Plan): ((step: Step) => Outlier) => {
  const expected = new Set(changesOf(usual).map(fieldEffect));
  const usualDiffers = differsEffect(usual);
  const usualTakes = takesEffect(usual);
  const usualContent = contentOf(usual, plan);
  return (step) => {
    if (step.action !== usual.action || step.because !== usual.because || step.apiVersion !== usual.apiVersion || differsEffect(step) !== usualDiffers || takesEffect(step) !== usualTakes) return { differs: 'whole' };
    const own = changesOf(step);
    const paths = new Set(own.map((field) => field.path));
    return {
      differs: 'partly',
      fields: own.filter((field) => !expected.has(fieldEffect(field))),
      without: changesOf(usual).flatMap(({ path }) => (paths.has(path) ? [] : [path])),
      content: step.content === usual.content ? [] : contentDifferences(usualContent, contentOf(step, plan)),
      ...(step.known === usual.known ? {} : { known: step.known }),
    };
  };
};
