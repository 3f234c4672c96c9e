import type { Json } from '#core/model';

/** An OpenAPI v3 schema as the real server serves it, without prose, with what only its Go types tell (`zero`, `always`). */
export type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly default?: Json;
  readonly enum?: readonly Json[];
  /** Properties that are left out where they hold their type's zero value. */
  readonly zero?: readonly string[];
  /** The numbers of the properties in protobuf. */
  readonly wire?: string;
  /** Properties that are written even where they hold nothing. */
  readonly always?: readonly string[];
  readonly 'x-kubernetes-patch-merge-key'?: string;
  readonly 'x-kubernetes-patch-strategy'?: string;
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly [other: `x-${string}`]: Json | undefined;
};

/** Definitions by their full OpenAPI name: `io.k8s.api.apps.v1.Deployment`. */
export type Definitions = ReadonlyMap<string, Schema>;

type Loaded = Promise<{ readonly default: unknown }>;

const files: Readonly<Record<string, () => Loaded>> = {
  'io.k8s.api.apps.v1': () => import('./apps.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.authorization.v1': () => import('./authorization.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.autoscaling.v1': () => import('./autoscaling.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.autoscaling.v2': () => import('./autoscaling.v2.json', { with: { type: 'json' } }),
  'io.k8s.api.batch.v1': () => import('./batch.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.coordination.v1': () => import('./coordination.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.core.v1': () => import('./core.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.networking.v1': () => import('./networking.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.policy.v1': () => import('./policy.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.rbac.v1': () => import('./rbac.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.scheduling.v1': () => import('./scheduling.v1.json', { with: { type: 'json' } }),
  'io.k8s.api.scheduling.v1alpha3': () => import('./scheduling.v1alpha3.json', { with: { type: 'json' } }),
  'io.k8s.api.storage.v1': () => import('./storage.v1.json', { with: { type: 'json' } }),
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1': () => import('./apiextensions.v1.json', { with: { type: 'json' } }),
  'io.k8s.apimachinery.pkg.api.resource': () => import('./api.resource.json', { with: { type: 'json' } }),
  'io.k8s.apimachinery.pkg.apis.meta.v1': () => import('./meta.v1.json', { with: { type: 'json' } }),
  'io.k8s.apimachinery.pkg.util.intstr': () => import('./util.intstr.json', { with: { type: 'json' } }),
};

const load = async (): Promise<Definitions> => {
  const found = new Map<string, Schema>();
  for (const [group, read] of Object.entries(files)) {
    const schemas = (await read()).default as Readonly<Record<string, Schema>>;
    for (const [name, schema] of Object.entries(schemas)) found.set(`${group}.${name}`, schema);
  }
  return found;
};

let loaded: Promise<Definitions> | undefined;

/** All definitions; read once a process, when the first sandbox starts. */
export const loadDefinitions = (): Promise<Definitions> => {
  loaded ??= load();
  return loaded;
};

/** The name that a schema refers to, directly or as OpenAPI v3 writes a reference with a default. */
export const referenceOf = (schema: Schema): string | undefined =>
  (schema.$ref ?? schema.allOf?.[0]?.$ref)?.replace('#/components/schemas/', '');
