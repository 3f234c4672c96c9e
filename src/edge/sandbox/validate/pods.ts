import { quantityOf } from '#lib/quantity';
import { type Draft, isDraft, listOf } from '../draft.ts';
import type { Cause } from '../refusal.ts';
import { duplicate, forbid, invalidValue, notThere, required, unsupported } from './cause.ts';
import { checkLabels } from './metadata.ts';
import { dnsLabel, dnsSubdomain, envName, portName, portNumber, qualifiedName } from './text.ts';
import { checkChoice, checkNotNegative, checkText } from './values.ts';

const each = (list: readonly Draft[], path: string, check: (item: Draft, path: string, index: number) => readonly Cause[]): Cause[] =>
  list.flatMap((item, index) => check(item, `${path}[${index}]`, index));

const repeats = (list: readonly Draft[], index: number, member = 'name'): boolean =>
  list.slice(0, index).some((before) => before[member] !== undefined && before[member] === list[index]?.[member]);

const protocols: readonly string[] = ['SCTP', 'TCP', 'UDP'];

const checkPort = (port: Draft, path: string, repeated: boolean): Cause[] => [
  ...(port['name'] ? portName(port['name']).map((says) => invalidValue(`${path}.name`, port['name'], says)) : []),
  ...(port['name'] && repeated ? [duplicate(`${path}.name`, port['name'])] : []),
  ...(port['containerPort'] ? portNumber(port['containerPort']).map((says) => invalidValue(`${path}.containerPort`, port['containerPort'], says)) : [required(`${path}.containerPort`)]),
  ...(port['hostPort'] ? portNumber(port['hostPort']).map((says) => invalidValue(`${path}.hostPort`, port['hostPort'], says)) : []),
  ...checkChoice(port['protocol'], `${path}.protocol`, protocols),
];

const checkVariable = (variable: Draft, path: string): Cause[] => {
  const source: Draft | undefined = variable['valueFrom'];
  const sources = Object.keys(source ?? {});
  return [
    ...checkText(variable['name'], `${path}.name`, { check: envName }),
    ...(source && variable['value'] ? [invalidValue(`${path}.valueFrom`, '', 'may not be specified when `value` is not empty')] : []),
    ...(source && sources.length === 0 ? [invalidValue(`${path}.valueFrom`, '', 'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`')] : []),
    ...['configMapKeyRef', 'secretKeyRef'].filter((name) => source?.[name]).flatMap((name) => [
      ...checkText(source?.[name].name, `${path}.valueFrom.${name}.name`, { check: dnsSubdomain }),
      ...(source?.[name].key ? [] : [required(`${path}.valueFrom.${name}.key`)]),
    ]),
  ];
};

const checkAmount = (amount: unknown, field: string): Cause[] => {
  const parsed = quantityOf(String(amount));
  return parsed && parsed.nanos < 0n ? [invalidValue(field, String(amount), 'must be greater than or equal to 0')] : [];
};

const standardResource = /^(cpu|memory|ephemeral-storage|hugepages-.+)$/;

const checkResourceName = (name: string, field: string): Cause[] => {
  if (name.includes('/')) return qualifiedName(name).map((says) => invalidValue(field, name, says));
  return standardResource.test(name) ? [] : ['must be a standard resource type or fully qualified', 'must be a standard resource for containers'].map((says) => invalidValue(field, name, says));
};

const checkResources = (resources: Draft | undefined, path: string): Cause[] =>
  ['limits', 'requests'].flatMap((side) =>
    Object.entries((resources?.[side] ?? {}) as Draft).flatMap(([name, amount]) => {
      const limit = side === 'requests' ? resources?.['limits']?.[name] : undefined;
      const over = limit !== undefined && (quantityOf(String(amount))?.nanos ?? 0n) > (quantityOf(String(limit))?.nanos ?? 0n);
      return [
        ...checkResourceName(name, `${path}.${side}[${name}]`),
        ...checkAmount(amount, `${path}.${side}[${name}]`),
        ...(over ? [invalidValue(`${path}.requests`, String(amount), `must be less than or equal to ${name} limit of ${limit}`)] : []),
      ];
    }),
  );

const checkMount = (mount: Draft, path: string, { volumes, repeated }: { readonly volumes: ReadonlySet<string>; readonly repeated: boolean }): Cause[] => [
  ...(mount['name'] ? [] : [required(`${path}.name`)]),
  ...(volumes.has(mount['name']) ? [] : [notThere(`${path}.name`, mount['name'] ?? '')]),
  ...(mount['mountPath'] ? [] : [required(`${path}.mountPath`)]),
  ...(repeated ? [invalidValue(`${path}.mountPath`, mount['mountPath'], 'must be unique')] : []),
];

const handlers: readonly string[] = ['exec', 'httpGet', 'tcpSocket', 'grpc'];

const checkPortValue = (port: unknown, field: string): Cause[] =>
  typeof port === 'number'
    ? portNumber(port).map((says) => invalidValue(field, port, says))
    : portName(String(port ?? '')).map((says) => invalidValue(field, String(port ?? ''), says));

const checkProbe = (probe: Draft | undefined, path: string, once: boolean): Cause[] => {
  if (!probe) return [];
  const given = handlers.filter((name) => probe[name] !== undefined);
  return [
    ...(given.length === 0 ? [required(path, 'must specify a handler type')] : []),
    ...given.slice(1).map((name) => forbid(`${path}.${name}`, 'may not specify more than 1 handler type')),
    ...(given[0] === 'exec' && !probe['exec'].command?.length ? [required(`${path}.exec.command`)] : []),
    ...(['httpGet', 'tcpSocket', 'grpc'].includes(given[0] ?? '') ? checkPortValue(probe[given[0] ?? ''].port, `${path}.${given[0]}.port`) : []),
    ...checkNotNegative(probe, path, ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold']),
    ...(once && probe['successThreshold'] !== 1 ? [invalidValue(`${path}.successThreshold`, probe['successThreshold'], 'must be 1')] : []),
  ];
};

type Around = { readonly volumes: ReadonlySet<string>; readonly all: readonly Draft[]; readonly index: number };

const checkContainer = (container: Draft, path: string, { volumes, all, index }: Around): Cause[] => {
  const ports = listOf(container, 'ports');
  const mounts = listOf(container, 'volumeMounts');
  return [
    ...checkText(container['name'], `${path}.name`, { check: dnsLabel }),
    ...(container['image'] ? [] : [required(`${path}.image`)]),
    ...checkChoice(container['terminationMessagePolicy'], `${path}.terminationMessagePolicy`, ['File', 'FallbackToLogsOnError']),
    ...each(ports, `${path}.ports`, (port, at, place) => checkPort(port, at, repeats(ports, place))),
    ...each(listOf(container, 'env'), `${path}.env`, checkVariable),
    ...each(mounts, `${path}.volumeMounts`, (mount, at, place) => checkMount(mount, at, { volumes, repeated: repeats(mounts, place, 'mountPath') })),
    ...checkChoice(container['imagePullPolicy'], `${path}.imagePullPolicy`, ['Always', 'IfNotPresent', 'Never']),
    ...checkResources(container['resources'], `${path}.resources`),
    ...(repeats(all, index) ? [duplicate(`${path}.name`, container['name'])] : []),
    ...checkProbe(container['livenessProbe'], `${path}.livenessProbe`, true),
    ...checkProbe(container['readinessProbe'], `${path}.readinessProbe`, false),
    ...checkProbe(container['startupProbe'], `${path}.startupProbe`, true),
  ];
};

const sourceMembers: Readonly<Record<string, readonly string[]>> = {
  secret: ['secretName'], configMap: ['name'], persistentVolumeClaim: ['claimName'], hostPath: ['path'], nfs: ['server', 'path'], csi: ['driver'],
};

const checkVolume = (volume: Draft, path: string, repeated: boolean): Cause[] => {
  const sources = Object.keys(volume).filter((name) => name !== 'name');
  return [
    ...sources.slice(1).map((name) => forbid(`${path}.${name}`, 'may not specify more than 1 volume type')),
    ...sources.slice(0, 1).flatMap((name) => (sourceMembers[name] ?? []).filter((member) => isDraft(volume[name]) && !volume[name][member]).map((member) => required(`${path}.${name}.${member}`))),
    ...checkText(volume['name'], `${path}.name`, { check: dnsLabel }),
    ...(repeated ? [duplicate(`${path}.name`, volume['name'])] : []),
  ];
};

const tolerationEffects: readonly string[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

const checkToleration = (toleration: Draft, path: string): Cause[] => [
  ...(toleration['key'] ? qualifiedName(toleration['key']).map((says) => invalidValue(`${path}.key`, toleration['key'], says)) : []),
  ...(!toleration['key'] && toleration['operator'] !== 'Exists' ? [invalidValue(`${path}.operator`, toleration['operator'] ?? '', 'operator must be Exists when `key` is empty, which means "match all values and all keys"')] : []),
  ...(toleration['tolerationSeconds'] !== undefined && toleration['effect'] !== 'NoExecute' ? [invalidValue(`${path}.effect`, toleration['effect'] ?? '', "effect must be 'NoExecute' when `tolerationSeconds` is set")] : []),
  ...(toleration['effect'] && !tolerationEffects.includes(toleration['effect']) ? [unsupported(`${path}.effect`, toleration['effect'], tolerationEffects)] : []),
];

const checkHostPorts = (containers: readonly Draft[], path: string): Cause[] => {
  const seen = new Set<string>();
  return each(containers, path, (container, at) =>
    each(listOf(container, 'ports'), `${at}.ports`, (port, place) => {
      const taken = `${port['protocol']}/${port['hostIP'] ?? ''}/${port['hostPort']}`;
      if (!port['hostPort']) return [];
      if (seen.has(taken)) return [duplicate(`${place}.hostPort`, taken)];
      seen.add(taken);
      return [];
    }));
};

/** What is wrong with a pod's spec (`ValidatePodSpec`, the parts that hand-written YAML runs into). `extra` names volumes from elsewhere. */
export const checkPodSpec = (spec: Draft, path: string, extra: readonly string[] = []): Cause[] => {
  const volumes = listOf(spec, 'volumes');
  const names = new Set([...volumes.map((volume) => volume['name'] as string), ...extra]);
  const containers = listOf(spec, 'containers');
  const init = listOf(spec, 'initContainers');
  return [
    ...each(volumes, `${path}.volumes`, (volume, at, index) => checkVolume(volume, at, repeats(volumes, index))),
    ...(containers.length === 0 ? [required(`${path}.containers`)] : []),
    ...each(containers, `${path}.containers`, (container, at, index) => checkContainer(container, at, { volumes: names, all: containers, index })),
    ...each(init, `${path}.initContainers`, (container, at, index) =>
      checkContainer(container, at, { volumes: names, all: [...containers, ...init], index: containers.length + index })),
    ...checkHostPorts(containers, `${path}.containers`),
    ...checkChoice(spec['restartPolicy'], `${path}.restartPolicy`, ['Always', 'OnFailure', 'Never']),
    ...checkChoice(spec['dnsPolicy'], `${path}.dnsPolicy`, ['ClusterFirstWithHostNet', 'ClusterFirst', 'Default', 'None']),
    ...checkLabels(spec['nodeSelector'], `${path}.nodeSelector`),
    ...(spec['serviceAccountName'] ? dnsSubdomain(spec['serviceAccountName']).map((says) => invalidValue(`${path}.serviceAccountName`, spec['serviceAccountName'], says)) : []),
    ...each(listOf(spec, 'tolerations'), `${path}.tolerations`, checkToleration),
  ];
};

/** What is wrong with the pod template at a path (`ValidatePodTemplateSpec`). */
export const checkTemplate = (template: Draft, path: string, extra: readonly string[] = []): Cause[] => [
  ...checkLabels(template['metadata']?.labels, `${path}.labels`),
  ...checkPodSpec(template['spec'] ?? {}, `${path}.spec`, extra),
];
