import type { Json, K8sObject } from '#core/model';

type Members = { readonly [field: string]: Json };

const without = (members: Members | undefined, names: readonly string[]): Members | undefined => {
  if (members === undefined || !names.some((name) => Object.hasOwn(members, name))) return members;
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
};

const serverOwned = ['creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid', 'ownerReferences', 'finalizers'];

const withoutAnnotations = (object: K8sObject, names: readonly string[]): K8sObject => {
  const annotations = without(object.metadata.annotations as Members | undefined, names);
  return annotations === object.metadata.annotations ? object : ({ ...object, metadata: { ...object.metadata, annotations } } as K8sObject);
};

const withSpec = (object: K8sObject, change: (spec: Members) => Members | undefined): K8sObject => {
  const spec = object['spec'] as Members | undefined;
  const next = spec === undefined ? undefined : change(spec);
  return next === spec || next === undefined ? object : { ...object, spec: next };
};

const jobLabels = ['controller-uid', 'batch.kubernetes.io/controller-uid', 'job-name', 'batch.kubernetes.io/job-name'];

const nested = (members: Members, name: string, change: (inner: Members) => Members | undefined): Members => {
  const inner = members[name] as Members | undefined;
  const next = inner === undefined ? undefined : change(inner);
  return next === inner || next === undefined ? members : { ...members, [name]: next };
};

const job = (spec: Members): Members | undefined => {
  const plain = without(spec, ['ttlSecondsAfterFinished']) ?? spec;
  if (plain['manualSelector'] === true) return plain;
  const selected = nested(plain, 'selector', (selector) => nested(selector, 'matchLabels', (labels) => without(labels, jobLabels.slice(0, 2))));
  return nested(selected, 'template', (template) => nested(template, 'metadata', (metadata) => nested(metadata, 'labels', (labels) => without(labels, jobLabels))));
};

const service = (spec: Members): Members | undefined => (typeof spec['clusterIP'] === 'string' && spec['clusterIP'] !== 'None' ? without(spec, ['clusterIP', 'clusterIPs']) : spec);

const isOwnToken = (name: Json | undefined, account: string): boolean => typeof name === 'string' && name.startsWith(`${account}-token-`);

/** By kind, whatever the group, as Karmada prunes (v1.18). */
const byKind: Readonly<Record<string, (object: K8sObject) => K8sObject>> = {
  Deployment: (object) => withoutAnnotations(object, ['deployment.kubernetes.io/revision', 'deployment.kubernetes.io/revision-history']),
  Job: (object) => withSpec(object, job),
  Service: (object) => withSpec(object, service),
  PersistentVolumeClaim: (object) => withoutAnnotations(object, ['volume.kubernetes.io/selected-node']),
  Secret: (object) => {
    if (object['type'] !== 'kubernetes.io/service-account-token') return object;
    const { data: _, ...rest } = withoutAnnotations(object, ['kubernetes.io/service-account.uid']);
    return rest as K8sObject;
  },
  ServiceAccount: (object) => {
    const secrets = object['secrets'];
    if (!Array.isArray(secrets)) return object;
    // Karmada looks past the entry that follows a removed one; of two adjacent tokens the second survives.
    let skip = false;
    const left = (secrets as Members[]).filter((secret) => {
      const gone = !skip && isOwnToken(secret['name'], object.metadata.name);
      skip = gone;
      return !gone;
    });
    return left.length === secrets.length ? object : { ...object, secrets: left };
  },
};

/** The object without what belongs to one server only; an override cannot bring such fields in. What has none stays the same value. */
export const strip = (object: K8sObject): K8sObject => {
  const metadata = without(object.metadata as unknown as Members, serverOwned);
  const bare = metadata === (object.metadata as unknown) ? object : ({ ...object, metadata } as unknown as K8sObject);
  const { status: _, ...rest } = bare;
  const plain = Object.hasOwn(bare, 'status') ? (rest as K8sObject) : bare;
  return byKind[plain.kind]?.(plain) ?? plain;
};
