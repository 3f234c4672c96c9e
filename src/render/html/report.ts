import { type ClusterName, type Hazard, hasChanges, type Plan } from '#core/model';
import { objectChanges, type SharedDrift, sharedDrift } from '../change-classes.ts';
import { driftLines } from '../drift-lines.ts';
import type { Frame } from '../frame.ts';
import { counted, sideBySide } from '../layout.ts';
import { movedTexts } from '../plan-moves.ts';
import { leftWords } from '../plan-residual.ts';
import { placeText } from '../place-text.ts';
import { summaryOf } from '../plan-summary.ts';
import { visible } from '../sanitize.ts';
import { marks, noteOrder } from '../words.ts';
import { type ChangeRow, changeRows, type Shelves } from './report-change.ts';
import { type ForecastRows, forecastRows } from './report-forecast.ts';
import { listShelf, numbered, textShelf } from './strings.ts';
import { coursesOf } from './timeline.ts';

/**
 * A plan as its page reads it. Numbers stand for texts in `texts` (-1 for none) and for lists of clusters in `sets`: equal
 * ones are there once.
 */
export type Report = {
  readonly fleet: string;
  readonly headline: string;
  readonly summary: string;
  readonly identity: string;
  readonly command: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  readonly sets: readonly (readonly number[])[];
  /** Name, region, version, objects that are as they should be, why the cluster was not reached, and its zones. */
  readonly clusters: readonly (readonly [name: number, region: number, version: number, unchanged: number, lost: number, zones: number])[];
  /** Where each template is once the plan is done: its clusters, and how many replicas each has (-1: the template has none). */
  readonly placements: readonly (readonly [key: number, set: number, replicas: number])[];
  /** Each object with its changes: the usual one, then those of outliers. */
  readonly objects: readonly (readonly [key: number, changes: readonly ChangeRow[]])[];
  readonly drift: readonly (readonly [key: number, set: number, says: number])[];
  readonly hazards: readonly (readonly [kind: number, cluster: number, key: number, says: number])[];
  /** Dangers that the spec consents to beforehand. */
  readonly allowed: readonly (readonly [kind: number, cluster: number, key: number, says: number])[];
  /** What is recorded under another address once the plan is done. */
  readonly moves: readonly number[];
  readonly notes: readonly (readonly [kind: number, says: number, place: number])[];
  /** The order of the steps: clusters that go through the same waves, and what each wave does. */
  readonly courses: readonly (readonly [set: number, waves: readonly (readonly [wave: number, kinds: number, actions: readonly (readonly [action: number, steps: number])[]])[]])[];
  readonly left: readonly (readonly [at: number, ended: number, says: number])[];
} & ForecastRows;

/** Everything of a plan that its page shows, as numbers and texts without control characters. */
export const reportOf = (plan: Plan, frame: Frame): Report => {
  const texts = textShelf();
  const sets = listShelf();
  const places = new Map<string, number>(plan.clusters.map(({ cluster }, at) => [cluster, at]));
  const text = numbered((value) => texts.at(visible(value)));
  const set = (clusters: readonly ClusterName[]): number => sets.at(clusters.map((cluster) => places.get(cluster) ?? -1));
  const shelves: Shelves = { texts, text, set };
  const changes = objectChanges(plan).map((change) => [text(change.object), changeRows(change, plan, shelves)] as const);
  const danger = ({ kind, at, says }: Hazard) => [text(kind), places.get(at.cluster) ?? -1, text(at.object), text(says)] as const;
  const rest = {
    clusters: plan.clusters.map(({ cluster, region, zones, version, unchanged, lost }) => [text(cluster), text(region), text(version), unchanged, text(lost?.message), text(zones?.join(', '))] as const),
    placements: plan.placements.map(({ template, targets }) => [text(template), set(targets.map((target) => target.cluster)), sets.at(targets.map(({ replicas = -1 }) => replicas))] as const),
    drift: sharedDrift(plan).map((shared) => [text(shared.drift.at.object), set(shared.clusters), texts.at(driftText(shared, frame))] as const),
    hazards: plan.hazards.map(danger),
    allowed: (plan.allowed ?? []).map(danger),
    moves: movedTexts(plan).map((one) => texts.at(one)),
    notes: [...plan.notes].sort((one, other) => noteOrder[one.kind] - noteOrder[other.kind]).map(({ kind, says, at }) => [text(kind), text(says), text(placeText(at))] as const),
    courses: coursesOf(plan).map(({ clusters, waves }) => [set(clusters), waves.map(({ wave, kinds, actions }) => [wave, text(kinds), actions.map(([action, steps]) => [text(action), steps] as const)] as const)] as const),
    ...forecastRows(plan, { text, set, placeOf: (cluster) => places.get(cluster) ?? -1 }),
    left: (plan.residual?.left ?? []).map(({ at, ended, says }) => [text(`${at.cluster}:${at.object}`), text(leftWords[ended]), text(says)] as const),
  };
  return { ...frontOf(plan, frame), marks, objects: changes, ...rest, texts: texts.items, sets: sets.items };
};

const frontOf = (plan: Plan, { identity, command }: Frame): Pick<Report, 'fleet' | 'headline' | 'summary' | 'identity' | 'command'> => ({
  fleet: visible(plan.fleet),
  headline: [
    counted(plan.clusters.length, 'cluster'),
    counted(plan.templates, 'template'),
    counted(plan.policies, 'policy', 'policies'),
    `state serial ${plan.basis.serial}`,
    ...(plan.scope?.clusters ? [`only clusters ${visible(plan.scope.clusters.join(', '))}`] : []),
    ...(plan.scope?.targets ? [`only targets ${visible(plan.scope.targets.join(', '))}`] : []),
  ].join(', '),
  summary: summaryOf(plan),
  identity: identity ?? '',
  command: command !== undefined && hasChanges(plan) ? visible(command) : '',
});

const driftText = ({ drift }: SharedDrift, frame: Frame): string =>
  sideBySide(driftLines(drift, { ...frame, width: 100 }), 100, (text) => text)
    .map((line) => line.replace(/^ {4}(! drift {3})?/, '').trimEnd())
    .join('\n');
