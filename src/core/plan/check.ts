import { diagnose } from '#core/diagnostics';
import {
  addressText,
  type ClusterPlan,
  type Diagnostic,
  type Digest,
  isObject,
  type Json,
  type K8sObject,
  type Plan,
  type State,
  type Step,
} from '#core/model';

/** Everything that no plan may be, whoever made it; apply refuses to begin while one of these is found. */
export const checkPlan = (plan: Plan, state: State): readonly Diagnostic[] =>
  [
    ...plan.clusters.flatMap((cluster) => clusterProblems(cluster)),
    ...plan.clusters.flatMap((cluster) => cluster.steps.flatMap((step) => stepProblems(step, plan.contents))),
    ...strangerDeletes(plan, state),
    ...idleHazards(plan),
    ...openSecrets(plan.contents),
  ].map((says) =>
    diagnose('FLT9001', `The plan cannot be carried out: ${says}.`, { hint: 'Make a new plan, and report it if it says the same:\n    fleet plan' }),
  );

const clusterProblems = ({ cluster, steps, lost }: ClusterPlan): readonly string[] => {
  const waves = new Map(steps.map((step) => [step.at.object, step.wave]));
  const seen = new Set<string>();
  const doubles = steps.filter((step) => seen.size === seen.add(step.at.object).size);
  return [
    ...(lost !== undefined && steps.length > 0 ? [`${cluster} was not reached and has steps`] : []),
    ...steps.filter((step) => step.at.cluster !== cluster).map((step) => `${addressText(step.at)} stands among the steps of ${cluster}`),
    ...doubles.map((step) => `${addressText(step.at)} has two steps`),
    ...steps.flatMap((step) => needProblems(step, waves)),
  ];
};

const needProblems = (step: Step, waves: ReadonlyMap<string, number>): readonly string[] =>
  step.needs.flatMap((need) => {
    const wave = waves.get(need);
    if (wave === undefined) return [`${addressText(step.at)} needs ${need}, which has no step`];
    return wave < step.wave ? [] : [`${addressText(step.at)} needs ${need}, which does not come before it`];
  });

const sends = (step: Step): boolean => step.action !== 'delete' && step.action !== 'forget' && step.action !== 'keep';

const stepProblems = (step: Step, contents: Readonly<Record<Digest, K8sObject>>): readonly string[] => {
  const address = addressText(step.at);
  const mute = step.fields.filter((field) => !field.reason || !field.from?.says).map((field) => `${address} does not say why ${field.path} changes`);
  const empty = step.content === undefined ? sends(step) : !Object.hasOwn(contents, step.content);
  const isBlind = step.uid === undefined && step.action !== 'create' && step.action !== 'forget';
  const isDouble = step.uid !== undefined && step.action === 'create';
  return [
    ...mute,
    ...(empty ? [`${address} has no content`] : []),
    ...(isBlind ? [`${address} does not say which object it means`] : []),
    ...(isDouble ? [`${address} is to be created and has a uid`] : []),
  ];
};

const strangerDeletes = ({ clusters }: Plan, { objects }: State): readonly string[] => {
  const recorded = new Set(objects.map((row) => addressText(row.at)));
  const removed = clusters.flatMap(({ steps }) => steps.filter((step) => step.action === 'delete' || step.action === 'forget'));
  return removed
    .map((step) => addressText(step.at))
    .filter((address) => !recorded.has(address))
    .map((address) => `${address} is to be deleted or forgotten and is not recorded`);
};

const idleHazards = ({ clusters, hazards, allowed = [] }: Plan): readonly string[] => {
  const steps = new Set(clusters.flatMap((cluster) => cluster.steps.map((step) => addressText(step.at))));
  return [...hazards, ...allowed]
    .filter((hazard) => !steps.has(addressText(hazard.at)))
    .map((hazard) => `the hazard ${hazard.kind} is about ${addressText(hazard.at)}, which has no step`);
};

const isSealed = (value: Json): boolean => typeof value === 'string' && value.startsWith('hmac:');

const openSecrets = (contents: Readonly<Record<Digest, K8sObject>>): readonly string[] =>
  Object.values(contents)
    .filter((content) => content.kind === 'Secret' && content.apiVersion === 'v1')
    .filter((content) => [content['data'], content['stringData']].some((values) => isObject(values) && !Object.values(values).every(isSealed)))
    .map((content) => `it holds an open value of the Secret ${content.metadata.name}`);
