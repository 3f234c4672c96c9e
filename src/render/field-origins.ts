import { type Action, type ClusterName, type FieldChange, keyParts, type ObjectKey, type Plan, type PolicyRef, type Step } from '#core/model';
import { type MadeField, madeFields } from './made-fields.ts';
import { fieldEffect } from './plan-effect.ts';

/** Which fields of a plan are asked for. */
export type FieldQuestion = { readonly field: string; readonly clusters: readonly string[]; readonly targets: readonly string[] };

/** A field of one object on all clusters where it changes in the same way, and what wrote it. */
export type FieldOrigin = Omit<FieldChange, 'from'> & {
  readonly object: ObjectKey;
  readonly action: Action;
  readonly clusters: readonly ClusterName[];
  /** Missing where the object is made and the plan does not say what wrote its values. */
  readonly from?: FieldChange['from'];
  /** Every policy that had a hand in the object. */
  readonly by: readonly PolicyRef[];
  readonly template?: ObjectKey;
};

const inside = (outer: string, inner: string): boolean => inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/** Whether a path is the one that is asked for, lies in it, holds it, or ends with it. */
export const answers = (path: string, asked: string): boolean => path === asked || inside(asked, path) || inside(path, asked) || path.endsWith(`.${asked}`);

const isTarget = (object: ObjectKey, target: string): boolean => {
  const { kind, name } = keyParts(object);
  return object === target || `${kind}/${name}`.toLowerCase() === target.toLowerCase();
};

const asked = (plan: Plan, { clusters, targets }: FieldQuestion): readonly Step[] =>
  plan.clusters
    .filter(({ cluster }) => clusters.length === 0 || clusters.includes(cluster))
    .flatMap(({ steps }) => steps.filter(({ at }) => targets.length === 0 || targets.some((target) => isTarget(at.object, target))));

const keyOf = ({ at, action, by }: Step, change: MadeField): string =>
  JSON.stringify([at.object, action, by, change.from === undefined ? [change.path, change.desired] : fieldEffect({ ...change, from: change.from })]);

/** What wrote a field, for each object and each way in which clusters have it. Of what is made, each value that the field holds. */
export const fieldOrigins = (plan: Plan, question: FieldQuestion): readonly FieldOrigin[] => {
  const found = new Map<string, FieldOrigin & { readonly clusters: ClusterName[] }>();
  for (const step of asked(plan, question)) {
    for (const change of fieldsOf(step, plan, question.field)) {
      const { at, action, by, template } = step;
      const known = found.get(keyOf(step, change));
      if (known) known.clusters.push(at.cluster);
      else found.set(keyOf(step, change), { object: at.object, action, clusters: [at.cluster], by, ...change, ...(template === undefined ? {} : { template }) });
    }
  }
  return [...found.values()];
};

// Of an object that is made, a name also stands for everything below it, wherever it stands.
const answersWithin = (path: string, field: string): boolean => answers(path, field) || path.includes(`.${field}.`) || path.includes(`.${field}[`);

const fieldsOf = (step: Step, plan: Plan, field: string): readonly MadeField[] =>
  step.action === 'create' ? madeFields(step, plan).filter(({ path }) => answersWithin(path, field)) : step.fields.filter(({ path }) => answers(path, field));
