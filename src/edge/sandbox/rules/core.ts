import { quantityOf } from '#lib/quantity';
import { copyOf, type Draft, within } from '../draft.ts';
import type { Rules } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { forbid, invalidValue, required, tooLong, unsupported } from '../validate/cause.ts';
import { configKey, dnsLabel, dnsSubdomain } from '../validate/text.ts';
import { checkSame, checkSelector } from '../validate/values.ts';

const MOST_BYTES = 1024 * 1024;

const namespaceLabel = (namespace: Draft): void => {
  const { name } = namespace['metadata'];
  if (name) within(namespace['metadata'], 'labels')['kubernetes.io/metadata.name'] = name;
};

/** Namespaces. */
export const namespace: Rules = {
  onCreate: (draft) => {
    draft['status'] = { phase: 'Active' };
    namespaceLabel(draft);
  },
  onUpdate: (draft, old) => {
    draft['spec'] = { ...draft['spec'], finalizers: old['spec']?.finalizers };
  },
  name: dnsLabel,
  answersDeleted: true,
};

const checkKeys = (entries: Draft | undefined, path: string): Cause[] =>
  Object.keys(entries ?? {}).flatMap((key) => configKey(key).map((says) => invalidValue(`${path}[${key}]`, key, says)));

const sizeOf = (entries: Draft | undefined): number => Object.values(entries ?? {}).reduce((sum: number, value) => sum + Buffer.byteLength(String(value)), 0);

const checkImmutable = (draft: Draft, old: Draft, members: readonly string[]): Cause[] => {
  if (old['immutable'] !== true) return [];
  const says = 'field is immutable when `immutable` is set';
  return [
    ...(draft['immutable'] === true ? [] : [forbid('immutable', says)]),
    ...members.filter((name) => checkSame(draft[name], old[name], { field: name }).length > 0).map((name) => forbid(name, says)),
  ];
};

/** ConfigMaps. */
export const configMap: Rules = {
  check: (draft) => [
    ...checkKeys(draft['data'], 'data'),
    ...Object.keys(draft['data'] ?? {}).filter((key) => Object.hasOwn(draft['binaryData'] ?? {}, key))
      .map((key) => invalidValue(`data[${key}]`, key, 'duplicate of key present in binaryData')),
    ...checkKeys(draft['binaryData'], 'binaryData'),
    ...(sizeOf(draft['data']) + sizeOf(draft['binaryData']) * 0.75 > MOST_BYTES ? [tooLong('[]', MOST_BYTES)] : []),
  ],
  checkUpdate: (draft, old) => checkImmutable(draft, old, ['data', 'binaryData']),
};

const secretNeeds: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

const checkSecretType = (draft: Draft): Cause[] => {
  const has = (key: string): boolean => Object.hasOwn(draft['data'] ?? {}, key);
  const owner = 'kubernetes.io/service-account.name';
  if (draft['type'] === 'kubernetes.io/service-account-token') return draft['metadata'].annotations?.[owner] ? [] : [required(`metadata.annotations[${owner}]`)];
  if (draft['type'] === 'kubernetes.io/basic-auth') return has('username') || has('password') ? [] : ['username', 'password'].map((key) => required(`data[${key}]`));
  return (secretNeeds[draft['type']] ?? []).filter((key) => !has(key)).map((key) => required(`data[${key}]`));
};

/** Secrets. What `stringData` gives is stored in `data`. */
export const secret: Rules = {
  defaults: (draft) => {
    for (const [key, value] of Object.entries((draft['stringData'] ?? {}) as Draft)) within(draft, 'data')[key] = Buffer.from(String(value)).toString('base64');
    delete draft['stringData'];
  },
  check: (draft) => [
    ...checkKeys(draft['data'], 'data'),
    ...(sizeOf(draft['data']) * 0.75 > MOST_BYTES ? [tooLong('data', MOST_BYTES)] : []),
    ...checkSecretType(draft),
  ],
  checkUpdate: (draft, old) => [...checkSame(draft['type'], old['type'], { field: 'type' }), ...checkImmutable(draft, old, ['data'])],
};

/** ServiceAccounts. */
export const serviceAccount: Rules = { answersDeleted: true };

/** Endpoints. */
export const endpoints: Rules = {
  warning: 'v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice',
  madeByUpdate: true,
};

/** Events. */
export const event: Rules = { madeByUpdate: true };

/** LimitRanges. */
export const limitRange: Rules = {
  madeByUpdate: true,
};

const noStatus = (draft: Draft): void => {
  draft['status'] = {};
};

/** ResourceQuotas. */
export const resourceQuota: Rules = {
  onCreate: noStatus,
  checkUpdate: (draft, old) => checkSame([...(draft['spec']?.scopes ?? [])].sort(), [...(old['spec']?.scopes ?? [])].sort(), { field: 'spec.scopes' }),
  answersDeleted: true,
};

/** Nodes. */
export const node: Rules = {
  checkUpdate: (draft, old) => (old['spec']?.providerID && !draft['spec']?.providerID ? [invalidValue('spec.providerID', null, 'field cannot be cleared once set')] : []),
};

const accessModes: readonly string[] = ['ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOnce', 'ReadWriteOncePod'];

const checkModes = (modes: readonly string[] | undefined): Cause[] =>
  (modes ?? []).filter((mode) => !accessModes.includes(mode)).map((mode) => unsupported('spec.accessModes', mode, accessModes));

const checkStorage = (spec: Draft): Cause[] => {
  const amount: string | undefined = spec['resources']?.requests?.storage;
  const field = 'spec.resources[storage]';
  if (amount === undefined) return [required(field)];
  return (quantityOf(amount)?.nanos ?? 0n) <= 0n ? [invalidValue(field, amount, 'must be greater than zero')] : [];
};

const IMMUTABLE_CLAIM = 'spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims';

const checkClaimUpdate = (draft: Draft, old: Draft): Cause[] => {
  const before = copyOf(old['spec']) as Draft;
  const after = copyOf(draft['spec']) as Draft;
  for (const name of ['volumeName', 'storageClassName']) before[name] ||= after[name];
  const [size, oldSize]: [string, string] = [after['resources']?.requests?.storage ?? '0', before['resources']?.requests?.storage ?? '0'];
  if (draft['status']?.phase === 'Bound') {
    Object.assign(before, { volumeAttributesClassName: after['volumeAttributesClassName'], resources: after['resources'] });
  }
  const smaller = (quantityOf(size)?.nanos ?? 0n) < (quantityOf(oldSize)?.nanos ?? 0n);
  return [
    ...(checkSame(after, before, { field: 'spec' }).length > 0 ? [forbid('spec', IMMUTABLE_CLAIM)] : []),
    ...(smaller && draft['status']?.capacity?.storage !== undefined ? [forbid('spec.resources.requests.storage', 'field can not be less than status.capacity')] : []),
    ...checkSame(draft['spec'].volumeMode, old['spec'].volumeMode, { field: 'volumeMode' }),
  ];
};

/** PersistentVolumeClaims. */
export const persistentVolumeClaim: Rules = {
  onCreate: (draft) => {
    draft['status'] = { phase: 'Pending' };
  },
  check: (draft) => [
    ...(draft['spec'].accessModes?.length ? [] : [required('spec.accessModes', 'at least 1 access mode is required')]),
    ...checkSelector(draft['spec'].selector, 'spec.selector'),
    ...checkModes(draft['spec'].accessModes),
    ...checkStorage(draft['spec']),
    ...(draft['spec'].storageClassName ? dnsSubdomain(draft['spec'].storageClassName).map((says) => invalidValue('spec.storageClassName', draft['spec'].storageClassName, says)) : []),
    ...(['Block', 'Filesystem'].includes(draft['spec'].volumeMode) ? [] : [unsupported('spec.volumeMode', draft['spec'].volumeMode, ['Block', 'Filesystem'])]),
  ],
  checkUpdate: checkClaimUpdate,
  answersDeleted: true,
};

const volumeSources = (spec: Draft): string[] => Object.keys(spec).filter((name) => /^(hostPath|nfs|csi|local|iscsi|fc|cephfs|rbd|glusterfs|flexVolume|azureDisk|azureFile|awsElasticBlockStore|gcePersistentDisk|cinder)$/.test(name));

/** PersistentVolumes. */
export const persistentVolume: Rules = {
  onCreate: (draft, { now }) => {
    draft['status'] = { phase: 'Pending', lastPhaseTransitionTime: now };
  },
  check: (draft) => [
    ...(draft['spec'].accessModes?.length ? [] : [required('spec.accessModes')]),
    ...checkModes(draft['spec'].accessModes),
    ...(draft['spec'].capacity?.storage === undefined ? [required('spec.capacity')] : []),
    ...volumeSources(draft['spec']).slice(1).map((name) => forbid(`spec.${name}`, 'may not specify more than 1 volume type')),
    ...(volumeSources(draft['spec']).length === 0 ? [required('spec', 'must specify a volume type')] : []),
  ],
  checkUpdate: (draft, old) => {
    const names = [...volumeSources(old['spec']), ...volumeSources(draft['spec'])];
    const same = names.every((name) => checkSame(draft['spec'][name], old['spec'][name], { field: name }).length === 0);
    return same ? [] : [forbid('spec.persistentvolumesource', 'spec.persistentvolumesource is immutable after creation')];
  },
  answersDeleted: true,
};
