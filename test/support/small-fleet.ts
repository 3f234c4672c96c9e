import { dump } from 'js-yaml';
import type { Scene } from './scene.ts';

/** An object of a small fleet; its namespace is the fleet's. */
export type SmallObject = { readonly kind: 'ConfigMap' | 'Secret' | 'Service' | 'Deployment'; readonly name: string; readonly value: string; readonly on: readonly string[] };

/** A fleet of generated objects, all in one namespace that it makes itself. */
export type SmallFleet = { readonly name: string; readonly namespace: string; readonly members: readonly string[]; readonly objects: readonly SmallObject[]; /** Where its state is; a file where nothing is said. */ readonly state?: object };

const meta = ({ name }: SmallObject, namespace: string): object => ({ name, namespace });

const kinds: Readonly<Record<SmallObject['kind'], (object: SmallObject, namespace: string) => object>> = {
  ConfigMap: (object, namespace) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: meta(object, namespace), data: { value: object.value, kept: 'as it is' } }),
  Secret: (object, namespace) => ({ apiVersion: 'v1', kind: 'Secret', metadata: meta(object, namespace), type: 'Opaque', stringData: { value: object.value } }),
  Service: (object, namespace) => ({
    apiVersion: 'v1', kind: 'Service', metadata: { ...meta(object, namespace), annotations: { value: object.value } }, spec: { selector: { app: object.name }, ports: [{ name: 'http', port: 80 }] },
  }),
  Deployment: (object, namespace) => ({
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: meta(object, namespace),
    spec: {
      replicas: 1, selector: { matchLabels: { app: object.name } },
      template: { metadata: { labels: { app: object.name } }, spec: { containers: [{ name: 'web', image: 'web:1', env: [{ name: 'VALUE', value: object.value }] }] } },
    },
  }),
};

const apiVersions: Readonly<Record<SmallObject['kind'], string>> = { ConfigMap: 'v1', Secret: 'v1', Service: 'v1', Deployment: 'apps/v1' };

const policyOf = (object: SmallObject, namespace: string): object => ({
  apiVersion: 'policy.karmada.io/v1alpha1', kind: 'PropagationPolicy', metadata: { name: `${object.kind.toLowerCase()}-${object.name}`, namespace },
  spec: { resourceSelectors: [{ apiVersion: apiVersions[object.kind], kind: object.kind, name: object.name }], placement: { clusterAffinity: { clusterNames: [...object.on] } } },
});

/** The documents of a fleet's templates, in the order of its objects; its namespace comes first. */
export const templatesOf = ({ namespace, objects }: SmallFleet): readonly object[] => [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
  ...objects.map((object) => kinds[object.kind](object, namespace)),
];

const documents = (values: readonly object[]): string => values.map((value) => dump(value)).join('---\n');

/** Puts items into another order. */
export type Order = <Item>(items: readonly Item[]) => readonly Item[];

const asTheyAre: Order = (items) => items;

/** Writes spec, templates and policies of a fleet into a scene, its documents in the given order. */
export const layOutFleet = (scene: Pick<Scene, 'put'>, fleet: SmallFleet, order: Order = asTheyAre): void => {
  const { name, namespace, members, objects, state } = fleet;
  const clusters = members.map((member) => ({ name: member, kubeconfig: '.fleet/kubeconfig', context: member }));
  scene.put('fleet.yaml', dump({ apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name }, spec: { clusters, templates: ['templates.yaml'], policies: ['policies.yaml'], ...(state === undefined ? {} : { state }) } }));
  scene.put('templates.yaml', documents(order(templatesOf(fleet))));
  scene.put('policies.yaml', documents(order(objects.map((object) => policyOf(object, namespace)))));
};
