import { valueAtPointer } from '#lib/json-pointer';
import { addressText, groupOf, type K8sObject, keyParts, resourcePath, type ServedKind, servedAs, type Step } from '#core/model';
import type { Site } from './site.ts';

const versionOf = (apiVersion: string): string => apiVersion.slice(apiVersion.indexOf('/') + 1);

const text = (object: K8sObject, pointer: string): string => String(valueAtPointer(object, pointer) ?? '');

/** The kind that a CustomResourceDefinition of this very plan defines. */
const definedBy = (definition: K8sObject, version: string): ServedKind => ({
  group: text(definition, '/spec/group'),
  kind: text(definition, '/spec/names/kind'),
  version,
  plural: text(definition, '/spec/names/plural'),
  namespaced: text(definition, '/spec/scope') === 'Namespaced',
  verbs: [],
});

const isDefinition = (step: Step): boolean => keyParts(step.at.object).kind === 'CustomResourceDefinition';

/** Where a step's requests go. `made` says that the kind is only made by this plan, and may take a moment to be served. */
export type StepPath = { readonly kind: ServedKind; readonly path: string; readonly made: boolean };

/** The request path of a step's object; undefined where the cluster does not serve its kind. */
export const pathOfStep = (step: Step, { facts, plan, run }: Site): StepPath | undefined => {
  const { kind, namespace, name } = keyParts(step.at.object);
  const group = groupOf(step.apiVersion);
  const version = versionOf(step.apiVersion);
  const served = facts?.reach === 'ok' ? facts.served : [];
  const known = servedAs(served, { group, kind }, version) ?? (step.action === 'delete' ? servedAs(served, { group, kind }) : undefined);
  if (known) return { kind: known, path: resourcePath(known, namespace, name), made: false };
  const definitions = plan.steps.filter(isDefinition).flatMap((one) => run.bodies.get(addressText(one.at)) ?? []);
  const defined = definitions.map((one) => definedBy(one, version)).find((one) => one.group === group && one.kind === kind);
  return defined && { kind: defined, path: resourcePath(defined, namespace, name), made: true };
};
