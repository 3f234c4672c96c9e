import { type Draft, listOf } from '../draft.ts';
import type { Rules } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { invalidValue, required, unsupported } from '../validate/cause.ts';
import { dns1035Label } from '../validate/text.ts';
import { checkSame } from '../validate/values.ts';

const checkVersion = (version: Draft, at: string): Cause[] => {
  const schema: Draft | undefined = version['schema']?.openAPIV3Schema;
  return [
    ...dns1035Label(version['name'] ?? '').map((says) => invalidValue(`${at}.name`, version['name'] ?? '', says)),
    ...(schema === undefined ? [required(`${at}.schema.openAPIV3Schema`, 'schemas are required')] : []),
    ...(schema !== undefined && schema['type'] !== 'object'
      ? [schema['type'] ? invalidValue(`${at}.schema.openAPIV3Schema.type`, schema['type'], 'must be object at the root') : required(`${at}.schema.openAPIV3Schema.type`, 'must not be empty at the root')] : []),
  ];
};

const checkNames = (names: Draft): Cause[] => [
  ...(['plural', 'singular'] as const).flatMap((name) => dns1035Label(names[name] ?? '').map((says) => invalidValue(`spec.names.${name}`, names[name] ?? '', says))),
  ...(['kind', 'listKind'] as const).flatMap((name) => dns1035Label(String(names[name] ?? '').toLowerCase()).map((says) =>
    invalidValue(`spec.names.${name}`, names[name] ?? '', `may have mixed case, but should otherwise match: ${says}`))),
  ...(names['kind'] !== undefined && names['kind'] === names['listKind'] ? [invalidValue('spec.names.listKind', names['listKind'], 'kind and listKind may not be the same')] : []),
];

const check = (crd: Draft): Cause[] => {
  const { spec, metadata } = crd as { spec: Draft; metadata: Draft };
  const expected = `${spec['names'].plural}.${spec['group']}`;
  const versions = listOf(spec, 'versions');
  const stored = versions.filter((version) => version['storage'] === true).length;
  return [
    ...(metadata['name'] === expected ? [] : [invalidValue('metadata.name', metadata['name'] ?? '', 'must be spec.names.plural+"."+spec.group')]),
    ...(spec['group'] ? [] : [required('spec.group')]),
    ...(spec['group'] && !String(spec['group']).includes('.') ? [invalidValue('spec.group', spec['group'], 'should be a domain with at least one dot')] : []),
    ...(['Cluster', 'Namespaced'].includes(spec['scope']) ? [] : [spec['scope'] ? unsupported('spec.scope', spec['scope'], ['Cluster', 'Namespaced']) : required('spec.scope')]),
    ...versions.flatMap((version, index) => checkVersion(version, `spec.versions[${index}]`)),
    ...(stored === 1 ? [] : [invalidValue('spec.versions', spec['versions'] ?? null, 'must have exactly one version marked as storage version')]),
    ...checkNames(spec['names']),
  ];
};

/** CustomResourceDefinitions. Their status is filled in right after they are stored. */
export const customResourceDefinition: Rules = {
  onCreate: (draft) => {
    draft['status'] = { storedVersions: listOf(draft['spec'], 'versions').filter((version) => version['storage'] === true).map((version) => version['name'] as string) };
  },
  check,
  checkUpdate: (draft, old) => ['group', 'scope'].flatMap((name) => checkSame(draft['spec'][name], old['spec'][name], { field: `spec.${name}` })),
  counts: ['spec'],
  needsVersion: true,
};
