import {
  byText,
  type ClusterFacts,
  type ClusterName,
  type Desired,
  type FleetSpec,
  groupOf,
  isObject,
  type Json,
  type JsonObject,
  type ObjectKey,
  type Outcome,
  type PlacedBefore,
  type Placement,
  type Source,
  type SourceDocument,
} from '#core/model';
import { builtIn } from '#core/interpreter';
import { override } from '#core/overrides';
import { place, placedAfter } from '#core/placement';
import { parseSpec } from '#core/spec';
import { deepFreeze } from '../support/freeze.ts';
import type { Answer, Fate, FleetCase, Was } from './case.ts';

const at = { file: 'case.yaml', line: 1, column: 1, length: 1 };
const documentOf = (value: Json): SourceDocument => ({ value, at, locate: () => at });
const sourceOf = (role: Source['role'], values: readonly Json[]): Source => ({ role, file: `${role}.yaml`, documents: values.map(documentOf) });

const fleetDocument: JsonObject = { apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name: 'oracle' } };

/** The fleet spec of a case, as fleet reads it. */
export const specOf = ({ clusters, templates, policies }: FleetCase): Outcome<FleetSpec> =>
  parseSpec(
    deepFreeze([sourceOf('spec', [fleetDocument]), sourceOf('cluster', clusters), sourceOf('template', templates), sourceOf('policy', policies)]),
  );

type Enablement = { readonly groupVersion: string; readonly resources?: readonly { readonly kind: string; readonly name: string }[] };

const servedIn = ({ groupVersion, resources = [] }: Enablement) =>
  resources.map(({ kind, name }) => ({
    group: groupOf(groupVersion),
    version: groupVersion.slice(groupVersion.indexOf('/') + 1),
    kind,
    plural: name,
    namespaced: true,
    verbs: [],
  }));

/** What a cluster would say of itself: the kinds that its Cluster object lists. */
const factsOf = ({ metadata, status }: JsonObject): ClusterFacts => {
  const enabled = isObject(status) ? ((status['apiEnablements'] ?? []) as unknown as readonly Enablement[]) : [];
  return { reach: 'ok', cluster: (metadata as JsonObject)['name'] as ClusterName, version: 'v1.34.0', served: enabled.flatMap(servedIn) };
};

const beforeOf = ([template, was]: [string, Was]): PlacedBefore => ({
  template: template as ObjectKey,
  targets: was.targets.map((one) => ({ ...one, cluster: one.cluster as ClusterName })),
  ...(was.affinity === undefined ? {} : { affinity: was.affinity }),
});

const fateOf = ({ policy, unplaceable }: Placement): Fate['fate'] => {
  if (policy === undefined) return 'nobody';
  if (unplaceable === undefined) return 'placed';
  if (unplaceable.clears) return 'fits nowhere';
  return unplaceable.says.startsWith('waits for') ? 'waits' : 'stays';
};

const objectsOf = ({ objects, unrendered }: Desired, key: ObjectKey): Fate['objects'] =>
  Object.fromEntries([
    ...objects.filter((one) => one.template?.key === key).map((one): [string, Json] => [one.cluster, one.object as unknown as Json]),
    ...unrendered.filter((one) => one.key === key).map((one): [string, Json] => [one.cluster, 'not rendered']),
  ]);

const answerOf = (placement: Placement, desired: Desired): Fate => {
  const { template, policy, targets, affinity } = placement;
  const fate = fateOf(placement);
  const settled = fate === 'placed' || fate === 'stays';
  return {
    template: template.key,
    ...(policy === undefined ? {} : { policy: [policy.ref.kind, policy.ref.namespace, policy.ref.name].filter((part) => part !== undefined).join('/') }),
    fate,
    targets: settled ? targets.map(({ cluster, replicas }) => (replicas ? `${cluster} ${replicas}` : cluster)).sort(byText) : [],
    ...(affinity === undefined || fate !== 'placed' ? {} : { affinity }),
    objects: settled ? objectsOf(desired, template.key) : {},
  };
};

const codesOf = (outcome: Outcome<unknown>): string =>
  outcome.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, detail }) => `${code} ${detail}`)
    .join('\n');

/** What fleet decides, and what it would remember of it. */
export type FleetStep = { readonly answer: Answer; readonly after: readonly PlacedBefore[] };

/** What fleet decides after what it remembers: parsed, placed and overridden through the doors of its stages. */
export const fleetStep = (given: FleetCase, before: readonly PlacedBefore[]): FleetStep => {
  const spec = specOf(given);
  if (!spec.ok) return { answer: `rejected: ${codesOf(spec)}`, after: before };
  const placements = place({ spec: spec.value, facts: deepFreeze(given.clusters.map(factsOf)), before: deepFreeze(before), interpreter: builtIn });
  if (!placements.ok) return { answer: `not placed: ${codesOf(placements)}`, after: before };
  const desired = override({ spec: spec.value, placements: deepFreeze(placements.value), interpreter: builtIn });
  if (!desired.ok) return { answer: `not rendered: ${codesOf(desired)}`, after: before };
  return { answer: placements.value.map((placement) => answerOf(placement, desired.value)), after: placedAfter(placements.value, before) };
};

/** What fleet decides of a case. */
export const fleetAnswer = (given: FleetCase): Answer => fleetStep(given, Object.entries(given.before ?? {}).map(beforeOf)).answer;
