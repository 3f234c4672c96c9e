import { byText, type FleetSpec, isObject, type Json, type JsonObject } from '#core/model';
import type { Answer, Fate, FleetCase } from './case.ts';
import type { Oracle } from './oracle.ts';

type Placed = { readonly targets: readonly { readonly cluster: string; readonly replicas: number }[] | null; readonly affinity?: string; readonly failed?: string; readonly idle?: boolean; readonly applied?: Json };
type Rendered = { readonly cluster: string; readonly object?: Json; readonly failed?: string };
type Told = { readonly policy?: string; readonly waits?: boolean; readonly placed?: Placed; readonly objects?: readonly Rendered[]; readonly panic?: string };

// Karmada empties a token's data; an API server stores no such member.
const plain = (object: Json): Json => (isObject(object) ? Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null)) : object);

const fateOf = ({ policy, waits, placed, panic }: Told): Fate['fate'] => {
  if (panic !== undefined) return 'panics';
  if (policy === undefined) return 'nobody';
  if (waits || placed === undefined) return 'waits';
  return placed.failed === undefined ? 'placed' : placed.failed === 'fit' ? 'fits nowhere' : 'stays';
};

// What was placed on a cluster that is no more stays recorded; there is nothing to render it for.
const objectsOf = (told: Told, members: ReadonlySet<string>): Fate['objects'] =>
  Object.fromEntries(
    (told.objects ?? []).filter(({ cluster }) => members.has(cluster)).map((one) => [one.cluster, one.object === undefined ? 'not rendered' : plain(one.object)]),
  );

const answerOf = (template: string, told: Told, members: ReadonlySet<string>): Fate => {
  const fate = fateOf(told);
  const settled = fate === 'placed' || fate === 'stays';
  return {
    template,
    ...(told.policy === undefined ? {} : { policy: told.policy }),
    fate,
    ...(told.placed?.idle ? { idle: true as const } : {}),
    targets: settled ? (told.placed?.targets ?? []).map(({ cluster, replicas }) => (replicas ? `${cluster} ${replicas}` : cluster)).sort(byText) : [],
    ...(told.placed?.affinity === undefined || fate !== 'placed' ? {} : { affinity: told.placed.affinity }),
    objects: settled ? objectsOf(told, members) : {},
  };
};

/** What Karmada would remember of templates: its binding of each. */
export type Remembered = Readonly<Record<string, Json>>;

/**
 * The question about a case. Templates are asked about as an API server would have stored them, which is how fleet reads
 * them; clusters and policies as they were written.
 */
export const questionOf = ({ clusters, policies }: FleetCase, spec: FleetSpec, before: Remembered): JsonObject =>
  JSON.parse(JSON.stringify({ ask: 'fleet', clusters, policies, templates: spec.templates.map(({ object }) => object), before })) as JsonObject;

// Without a policy a binding stays as it is, but nobody claims it; what waits stays as it is.
const remembered = (told: Told, was: Json | undefined): Json | undefined => {
  if (told.placed === undefined) return told.policy === undefined && isObject(was) ? { ...was, policy: '' } : was;
  const { targets, affinity, applied } = told.placed;
  return JSON.parse(JSON.stringify({ policy: told.policy, targets: targets ?? [], affinity, applied })) as Json;
};

/** What Karmada's own code decides, and what it would remember of it; the answer is a text where it panics. */
export type KarmadaStep = { readonly answer: Answer; readonly after: Remembered };

/** What Karmada's own code decides after what it remembers. */
export const karmadaStep = async (oracle: Oracle, given: FleetCase, { spec, before }: { readonly spec: FleetSpec; readonly before: Remembered }): Promise<KarmadaStep> => {
  const { answer, error, panic } = await oracle.ask(questionOf(given, spec, before));
  if (answer === undefined) return { answer: panic === undefined ? `error: ${error}` : `panic: ${panic}`, after: before };
  const told = answer as readonly Told[];
  const members = new Set<string>(spec.clusters.map(({ name }) => name));
  const after = spec.templates.flatMap(({ key }, place): [string, Json][] => {
    const next = remembered(told[place] ?? {}, before[key]);
    return next === undefined ? [] : [[key, next]];
  });
  return { answer: spec.templates.map(({ key }, place) => answerOf(key, told[place] ?? {}, members)), after: Object.fromEntries(after) };
};

/** What Karmada's own code decides of a case; a text where it panics. */
export const karmadaAnswer = async (oracle: Oracle, given: FleetCase, spec: FleetSpec): Promise<Answer> =>
  (await karmadaStep(oracle, given, { spec, before: JSON.parse(JSON.stringify(given.before ?? {})) as Remembered })).answer;
