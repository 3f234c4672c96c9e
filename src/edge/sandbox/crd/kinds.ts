import { filled, ownMembers, validate } from '#core/definitions';
import type { Json, JsonObject, RuleReader, Structural } from '#core/model';
import type { Shape } from '../codec/shape.ts';
import { type Draft, listOf } from '../draft.ts';
import type { Kind, Rules, Scaling } from '../kinds/kind.ts';
import { usualVerbs } from '../kinds/table.ts';
import { crdColumns } from './columns.ts';

const fillIn = (draft: Draft, schema: Structural): void => {
  const own = ownMembers(draft);
  const next = filled(own, schema) as JsonObject;
  for (const name of Object.keys(own)) if (!Object.hasOwn(next, name)) delete draft[name];
  Object.assign(draft, structuredClone(next));
};

const rulesOf = (schema: Structural, hasStatus: boolean, read: RuleReader | undefined): Rules => ({
  defaults: (draft) => fillIn(draft, schema),
  onCreate: (draft) => {
    if (hasStatus) delete draft['status'];
  },
  check: (draft, _, old) => {
    const { causes, fixed } = validate({ object: draft as Record<string, Json>, live: old }, schema, read);
    return [...causes, ...fixed.map(({ cause }) => cause)];
  },
  counts: ['*'],
  needsVersion: true,
});

const scalingOf = (scale: Draft | undefined): Scaling | undefined => {
  if (!scale) return undefined;
  const path = (text: string): string[] => text.split('.').filter((part) => part !== '');
  return {
    spec: path(scale['specReplicasPath']), status: path(scale['statusReplicasPath']),
    ...(scale['labelSelectorPath'] ? { selector: path(scale['labelSelectorPath']) } : {}),
  };
};

/** Whether the definition's names are accepted and it is served. */
export const isEstablished = (crd: Draft): boolean =>
  listOf(crd['status'], 'conditions').some((condition) => condition['type'] === 'Established' && condition['status'] === 'True');

/** The kinds that a CustomResourceDefinition makes, one for each served version, the first is the newest by the order of versions. */
export const kindsOfDefinition = (crd: Draft, { metadata, read }: { readonly metadata: Shape; readonly read: RuleReader | undefined }): readonly Kind[] => {
  const spec: Draft = crd['spec'];
  const names: Draft = spec['names'];
  return listOf(spec, 'versions').filter((version) => version['served'] === true).map((version): Kind => {
    const schema: Structural = version['schema']?.openAPIV3Schema ?? {};
    const sub: Draft = version['subresources'] ?? {};
    const scaling = scalingOf(sub['scale']);
    return {
      group: spec['group'], version: version['name'], kind: names['kind'], listKind: names['listKind'], plural: names['plural'], singular: names['singular'],
      shortNames: names['shortNames'] ?? [], categories: names['categories'] ?? [], namespaced: spec['scope'] === 'Namespaced', verbs: usualVerbs,
      subresources: Object.keys(sub).sort(), ...(scaling && { scaling }),
      rules: rulesOf(schema, sub['status'] !== undefined, read),
      columns: crdColumns(listOf(version, 'additionalPrinterColumns')),
      definition: `${String(spec['group']).split('.').reverse().join('.')}.${version['name']}.${names['kind']}`,
      structural: schema, metadata, storage: `${spec['group']}/${names['plural']}`,
    };
  });
};
