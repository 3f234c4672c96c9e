import type { Shape } from '../codec/shape.ts';
import { type Draft, listOf } from '../draft.ts';
import type { Kind, Rules, Scaling } from '../kinds/kind.ts';
import { usualVerbs } from '../kinds/table.ts';
import { checkStructural } from './check.ts';
import { crdColumns } from './columns.ts';
import { fillStructural, type Structural } from './structural.ts';

const rulesOf = (schema: Structural, hasStatus: boolean): Rules => ({
  defaults: (draft) => fillStructural(draft, schema),
  onCreate: (draft) => {
    if (hasStatus) delete draft['status'];
  },
  check: (draft) => {
    const { apiVersion: _, kind: __, metadata: ___, ...rest } = draft;
    return checkStructural(rest, schema, '');
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
export const kindsOfDefinition = (crd: Draft, metadata: Shape): readonly Kind[] => {
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
      rules: rulesOf(schema, sub['status'] !== undefined),
      columns: crdColumns(listOf(version, 'additionalPrinterColumns')),
      definition: `${String(spec['group']).split('.').reverse().join('.')}.${version['name']}.${names['kind']}`,
      structural: schema, metadata, storage: `${spec['group']}/${names['plural']}`,
    };
  });
};
