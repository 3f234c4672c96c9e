import type { Interpreter, Json, JsonObject, Requirements } from '#core/model';
import { type Quantity, quantityOf, quantityText } from '#lib/quantity';
import { at, listAt, numberAt, objectAt, plain, textAt } from '../read.ts';
import type { Rules } from '../rules.ts';
import { health } from './verdict.ts';

const taskManagers = (spec: Json): number => {
  const written = numberAt(spec, 'taskManager', 'replicas');
  if (written !== undefined) return written;
  const parallelism = numberAt(spec, 'job', 'parallelism');
  const slots = Number(at(spec, 'flinkConfiguration', 'taskmanager.numberOfTaskSlots') ?? '');
  return parallelism === undefined || !(slots > 0) ? 1 : Math.ceil(parallelism / slots);
};

const most = (spec: Json, resource: string): Quantity | undefined => {
  const [task, job] = ['taskManager', 'jobManager'].map((role) => quantityOf(at(spec, role, 'resource', resource)));
  return task === undefined || job === undefined || task.nanos >= job.nanos ? (task ?? job) : job;
};

// One figure stands for both kinds of pods, so the larger is taken.
const requirements = (spec: Json): Requirements => {
  const [cpu, memory] = [most(spec, 'cpu'), most(spec, 'memory')];
  const nodeSelector = objectAt(spec, 'podTemplate', 'spec', 'nodeSelector') ?? {};
  const tolerations = listAt(spec, 'podTemplate', 'spec', 'tolerations');
  return {
    resources: { ...(cpu && { cpu: quantityText(cpu) }), ...(memory && { memory: quantityText(memory) }) },
    ...(Object.keys(nodeSelector).length > 0 && { nodeSelector: nodeSelector as Readonly<Record<string, string>> }),
    ...(tolerations.length > 0 && { tolerations: tolerations as readonly JsonObject[] }),
  };
};

const replicas: Interpreter['replicas'] = (object) => {
  const spec = objectAt(plain(object), 'spec') ?? {};
  return { replicas: (numberAt(spec, 'jobManager', 'replicas') ?? 1) + taskManagers(spec), requirements: requirements(spec) };
};

const EARLY = ['CREATED', 'INITIALIZING', 'RECONCILING'];

// An error settles the matter as well: Karmada asks whether the job still moves.
const isSettled = (object: Json): boolean | undefined => {
  const state = textAt(object, 'status', 'jobStatus', 'state');
  if (state !== undefined && !EARLY.includes(state)) return true;
  if (at(object, 'status') === undefined) return undefined;
  return at(object, 'status', 'error') !== undefined || (state !== undefined && textAt(object, 'status', 'jobManagerDeploymentStatus') === 'ERROR');
};

/** Flink (flink.apache.org), as Karmada v1.16 ships rules for it. */
export const flink: Rules = { 'flink.apache.org/v1beta1/FlinkDeployment': { replicas, health: health(isSettled) } };
