import { ruleDefinitions } from './rules.ts';

/** Custom kinds with every way in which lists and maps can be merged. */
const widget = {
  type: 'object',
  properties: {
    spec: {
      type: 'object',
      properties: {
        size: { type: 'integer', minimum: 1, maximum: 100 },
        ratio: { type: 'number' },
        mode: { type: 'string', enum: ['slow', 'fast'], default: 'slow' },
        title: { type: 'string', pattern: '^[a-z]+$', maxLength: 12, minLength: 2 },
        on: { type: 'boolean' },
        port: { 'x-kubernetes-int-or-string': true },
        parts: {
          type: 'array', maxItems: 4, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'],
          items: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, weight: { type: 'integer', default: 1 }, note: { type: 'string' } } },
        },
        ends: {
          type: 'array', 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['port', 'protocol'],
          items: { type: 'object', required: ['port'], properties: { port: { type: 'integer' }, protocol: { type: 'string', default: 'TCP' }, name: { type: 'string' } } },
        },
        tags: { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string' } },
        steps: { type: 'array', 'x-kubernetes-list-type': 'atomic', items: { type: 'string' } },
        plain: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
        settings: { type: 'object', additionalProperties: { type: 'string' } },
        block: { type: 'object', 'x-kubernetes-map-type': 'atomic', properties: { a: { type: 'string' }, b: { type: 'string' } } },
        nested: { type: 'object', properties: { deep: { type: 'object', default: {}, properties: { level: { type: 'integer', default: 3 } } } } },
        free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
        nothing: { type: 'string', nullable: true },
        replicas: { type: 'integer' },
      },
    },
    status: { type: 'object', properties: { phase: { type: 'string' }, replicas: { type: 'integer' }, selector: { type: 'string' } } },
  },
};

const gadget = {
  type: 'object',
  required: ['spec'],
  properties: { spec: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' }, options: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } } } },
};

const definition = (names: { plural: string; kind: string; shortNames?: string[] }, scope: string, version: object) => ({
  apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: `${names.plural}.contract.test` },
  spec: { group: 'contract.test', scope, names, versions: [{ name: 'v1', served: true, storage: true, ...version }] },
});

/** What every server gets before the first case. */
export const definitions = [
  definition({ plural: 'widgets', kind: 'Widget', shortNames: ['wd'] }, 'Namespaced', {
    schema: { openAPIV3Schema: widget },
    subresources: { status: {}, scale: { specReplicasPath: '.spec.replicas', statusReplicasPath: '.status.replicas', labelSelectorPath: '.status.selector' } },
    additionalPrinterColumns: [{ name: 'Size', type: 'integer', jsonPath: '.spec.size' }, { name: 'Mode', type: 'string', jsonPath: '.spec.mode', priority: 1 }, { name: 'Age', type: 'date', jsonPath: '.metadata.creationTimestamp' }],
  }),
  definition({ plural: 'gadgets', kind: 'Gadget' }, 'Cluster', { schema: { openAPIV3Schema: gadget } }),
  ...ruleDefinitions,
];
