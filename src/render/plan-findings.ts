import { addressText, type ClusterName, type HazardKind, type Note, type ObjectingKind, type Plan, type Severity, type SourceRef, type Step } from '#core/model';
import { objectChanges } from './change-classes.ts';
import { namesText } from './names-text.ts';
import { differingText } from './plan-differs.ts';
import { placeOfStep } from './step-place.ts';
import { causes, knownOf } from './words.ts';

/** A kind of thing in a plan that somebody should look at. */
export type FindingRule = `hazard/${HazardKind}` | `note/${Note['kind']}` | `forecast/${ObjectingKind}` | 'cluster/not-reached' | 'step/unverified' | 'step/not-as-predicted';

/** One thing to look at, on the clusters where it is the same. */
export type PlanFinding = {
  readonly rule: FindingRule;
  readonly level: Severity;
  readonly says: string;
  readonly at?: Pick<SourceRef, 'file' | 'line'>;
  /** Addresses, or clusters, that it is about; at most ten. */
  readonly about: readonly string[];
};

const MOST = 10;

const noteLevels: Readonly<Partial<Record<Note['kind'], Severity>>> = { refused: 'error', 'not-observed': 'warning', 'not-rendered': 'warning', unplaceable: 'warning', 'not-adopted': 'warning', contended: 'warning' };

const on = (clusters: readonly ClusterName[]): string => (clusters.length === 1 ? `on ${namesText(clusters)}` : `on ${clusters.length} clusters: ${namesText(clusters)}`);

/** Everything in a plan that somebody should look at: what needs consent first, equal steps of several clusters once. */
export const planFindings = (plan: Plan): readonly PlanFinding[] => [...hazardsIn(plan), ...lostIn(plan), ...notesIn(plan), ...objectionsIn(plan), ...stepsIn(plan)];

const at = (place: Pick<SourceRef, 'file' | 'line'> | undefined): Pick<PlanFinding, 'at'> => (place === undefined ? {} : { at: place });

const hazardsIn = (plan: Plan): readonly PlanFinding[] => {
  const steps = new Map(plan.clusters.flatMap((cluster) => cluster.steps.map((step) => [addressText(step.at), step] as const)));
  return plan.hazards.map((hazard) => {
    const step = steps.get(addressText(hazard.at));
    return { rule: `hazard/${hazard.kind}`, level: 'warning', says: `Needs --allow ${hazard.kind}: ${hazard.says}`, ...at(step && placeOfStep(step, plan)), about: [addressText(hazard.at)] };
  });
};

const lostIn = ({ clusters }: Plan): readonly PlanFinding[] =>
  clusters.flatMap(({ cluster, lost }) => (lost === undefined ? [] : [{ rule: 'cluster/not-reached', level: 'error', says: `${cluster} was not reached: ${lost.message}. Nothing is planned there.`, about: [cluster] } as const]));

const notesIn = ({ notes }: Plan): readonly PlanFinding[] =>
  notes.flatMap((note) => {
    const level = noteLevels[note.kind];
    if (level === undefined) return [];
    const about = note.object === undefined ? [] : [note.cluster === undefined ? note.object : addressText({ cluster: note.cluster, object: note.object })];
    return [{ rule: `note/${note.kind}`, level, says: note.says, ...at(note.at), about } as const];
  });

const objectionsIn = ({ forecast }: Plan): readonly PlanFinding[] =>
  (forecast?.objections ?? []).map(({ by, at: place, says }) => ({ rule: `forecast/${by}`, level: 'warning', says, about: [addressText(place)] }));

const isUnverified = ({ action, known, schema, unverified }: Step): boolean => action !== 'delete' && action !== 'forget' && (schema !== undefined || unverified !== undefined || known === 'later' || (known === 'predicted' && action !== 'create'));

const stepsIn = (plan: Plan): readonly PlanFinding[] =>
  objectChanges(plan).flatMap(({ object, usual, outliers }) =>
    [usual, ...outliers].flatMap(({ step, clusters }): readonly PlanFinding[] => {
      const where = { ...at(placeOfStep(step, plan)), about: clusters.slice(0, MOST).map((cluster) => addressText({ cluster, object })) };
      const differs = (step.differs ?? []).filter(({ cause }) => cause !== 'default').map((one) => `${one.path} ${differingText(one)}, most likely by ${causes[one.cause]}`);
      return [
        ...(isUnverified(step) ? [{ rule: 'step/unverified', level: 'note', says: `${step.action} ${object} ${on(clusters)}: ${knownOf(step)}`, ...where } as const] : []),
        ...(differs.length === 0 ? [] : [{ rule: 'step/not-as-predicted', level: 'warning', says: `${step.action} ${object} ${on(clusters)} is not stored as predicted: ${differs.join('; ')}`, ...where } as const]),
      ];
    }),
  );
