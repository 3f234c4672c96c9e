import { applySetOf } from '#core/applyset';
import { diagnose } from '#core/diagnostics';
import { kindsToLook } from '#core/drift';
import { asksForRoom } from '#core/placement';
import { type Granted, granted, kindsIn, layoutOf, type Owned, type ScheduleAsk, scheduleFor, type ScheduledFile, servedResources, toldBy } from '#core/schedule';
import { attempt, type FleetSpec, good, type GroupKind, keyParts, type Must, type Outcome, type Ports, type Schedule, type ServedKind, stateText } from '#core/model';
import { statePlaceOf } from './paths.ts';
import { type FleetRequest, readSpec, recall } from './read-fleet.ts';
import { visiting } from './visit.ts';

/** Which fleet is looked at by a job, and for which cluster the objects are. */
export type ScheduleRequest = FleetRequest & { readonly job: ScheduleAsk; readonly forMember: boolean };

/** Makes the objects of a scheduled drift job. The clusters are asked what they serve, and nothing else. */
export const writeSchedule = (ask: ScheduleRequest, world: Ports): Promise<Outcome<Schedule>> =>
  attempt(async (must) => {
    const spec = await readSpec(ask, world, must);
    const { ports, ...rights } = await rightsOf(spec, ask.job, { world, must });
    const job = { ...ask.job, apiPorts: [...ask.job.apiPorts, ...ports] };
    if (ask.forMember) return scheduleFor({ ask: job, spec, ...rights }, undefined);
    must(good(undefined, stateWarning(spec)));
    return scheduleFor({ ask: job, spec, ...rights }, must(layoutOf(spec, await filesFor(ask, { world, must }), asidesOf(job, spec))));
  });

// What is live is compared with what was recorded: only what is pending takes templates and policies.
const filesFor = async ({ file, allowOutside, job }: ScheduleRequest, { world, must }: Room): Promise<readonly ScheduledFile[]> => {
  const sources = must(await world.files.load(file, { allowOutside, ...(job.withPending ? {} : { membersOnly: true }) }));
  const paths = [...new Set(sources.map((source) => source.file))];
  return Promise.all(paths.map(async (path) => ({ path, text: path === '-' ? '' : must(await world.documents.read(path)) })));
};

/** What the job may read, and the ports at which the members answer. */
type Rights = { readonly granted: readonly Granted[]; readonly owned: Owned; readonly ports: readonly number[] };

type Room = { readonly world: Ports; readonly must: Must };

const rightsOf = async (spec: FleetSpec, { withPending }: ScheduleAsk, { world, must }: Room): Promise<Rights> => {
  const { recorded } = await recall(spec, world, must);
  const { served, ports } = await visiting(spec.clusters, world, async ({ facts, clients }) => ({
    served: facts.flatMap((one) => (one.reach === 'ok' ? one.served : [])),
    ports: [...clients.values()].flatMap((client) => (client.ok ? (client.value.ports ?? []) : [])),
  }));
  const { parent } = applySetOf(spec.name, spec.apply.applySetNamespace);
  const kinds = kindsIn(spec, recorded, [keyParts(parent), ...(withPending && asksForRoom(spec) ? room : [])]);
  const resources = granted(kinds, served, spec);
  must(good(undefined, resources.diagnostics));
  return { granted: resources.granted, owned: ownedOf(spec, served), ports };
};

const room: readonly GroupKind[] = [{ group: '', kind: 'Node' }, { group: '', kind: 'Pod' }];

const ownedOf = ({ owns }: FleetSpec, served: readonly ServedKind[]): Owned => ({ namespaces: owns?.namespaces ?? [], granted: owns === undefined ? [] : servedResources(kindsToLook(served)) });

/** Files that a run needs beside the spec's own, and that no ConfigMap may hold. */
const asidesOf = (job: ScheduleAsk, spec: FleetSpec): readonly string[] => {
  const { clusters, state } = spec;
  const hosts = toldBy(job, spec).flatMap(({ channel }) => (channel.to === 'events' ? [channel.reach] : []));
  const reaches = [...clusters.map(({ reach }) => reach), ...(state.backend === 'kubernetes' ? [state.reach] : []), ...hosts];
  const identity = state.seal?.identityFile;
  return [...reaches.flatMap((reach) => (reach.by === 'kubeconfig' ? [reach.file] : [])), ...(identity === undefined ? [] : [identity])];
};

const stateWarning = (spec: FleetSpec): readonly ReturnType<typeof diagnose>[] =>
  spec.state.backend !== 'file'
    ? []
    : [
        diagnose('FLT6703', `The state of the fleet "${spec.name}" is the file "${stateText(statePlaceOf(spec))}" on this machine; the job would find nothing recorded, and never any drift.`, {
          at: spec.at,
          hint: 'Keep it in a cluster or in a store, and take along what is recorded:\n    fleet state migrate --help',
        }),
      ];
