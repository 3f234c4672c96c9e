import type { Body } from './requests.ts';

const schema = (properties: Body, more: Body = {}): Body => ({ type: 'object', properties, ...more });
const text: Body = { type: 'string' };
const whole: Body = { type: 'integer' };

const widgetSpec = schema({
  size: { 'x-kubernetes-int-or-string': true },
  tags: { type: 'array', items: text, 'x-kubernetes-list-type': 'set' },
  steps: { type: 'array', items: text },
  parts: { type: 'array', 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name', 'zone'], items: schema({ name: text, zone: { type: 'string', default: 'w' }, size: whole }, { required: ['name'] }) },
  colour: schema({ r: whole, g: whole }, { 'x-kubernetes-map-type': 'atomic' }),
  limits: { type: 'object', additionalProperties: { 'x-kubernetes-int-or-string': true } },
  free: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
  maybe: { type: 'string', nullable: true },
  mode: { type: 'string', default: 'auto' },
  nested: schema({ deep: schema({ on: { type: 'boolean' }, off: { type: 'boolean' }, level: { type: 'integer', default: 7 } }) }),
});

const crd = (kind: string, root: Body, subresources: Body): Body => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${kind.toLowerCase()}s.acme.test` },
  spec: {
    group: 'acme.test',
    scope: 'Namespaced',
    names: { plural: `${kind.toLowerCase()}s`, singular: kind.toLowerCase(), kind, listKind: `${kind}List` },
    versions: [{ name: 'v1', served: true, storage: true, subresources, schema: { openAPIV3Schema: root } }],
  },
});

/** The kinds that the sequences need beside Kubernetes' own. */
export const crds: readonly Body[] = [
  crd('Widget', schema({ spec: widgetSpec, status: schema({ phase: text, note: text }) }), { status: {} }),
  crd('Loose', { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }, {}),
];
