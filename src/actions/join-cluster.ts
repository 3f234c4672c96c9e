import { diagnose } from '#core/diagnostics';
import type { SpecEditor } from '#edge/files';
import { surveyNodes } from '#edge/observer';
import { attempt, bad, type ClusterFacts, type ClusterName, type MemberCluster, type Outcome, type Ports, type SourceRef } from '#core/model';
import { type FleetRequest, readMembers } from './read-fleet.ts';
import { visiting } from './visit.ts';

/** A cluster to take into the fleet. What is not said is read from its nodes, where they tell. */
export type JoinRequest = FleetRequest & {
  readonly name: string;
  /** As the spec is to say it: relative to the spec's folder, or absolute. */
  readonly kubeconfig: string;
  /** The same file from where fleet was started. */
  readonly kubeconfigHere: string;
  readonly context?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly zones: readonly string[];
  readonly dryRun: boolean;
};

/** What joined. */
export type Joined = { readonly name: string; readonly version: string; readonly kinds: number; readonly provider?: string; readonly region?: string; readonly zones: readonly string[] };

const nowhere: SourceRef = { file: '', line: 1, column: 1, length: 1 };

const asMember = (ask: JoinRequest): MemberCluster => ({
  name: ask.name as ClusterName,
  syncMode: 'Push',
  labels: {},
  zones: [],
  taints: [],
  reach: { by: 'kubeconfig', file: ask.kubeconfigHere, ...(ask.context === undefined ? {} : { context: ask.context }) },
  at: nowhere,
});

const unreachable = (ask: JoinRequest, message: string): Outcome<never> =>
  bad([
    diagnose('FLT5503', `"${ask.name}" does not answer: ${message}. The spec was not changed.`, {
      hint: `See what kubectl says:\n    kubectl --kubeconfig ${ask.kubeconfigHere}${ask.context === undefined ? '' : ` --context ${ask.context}`} version`,
    }),
  ]);

/** Looks at a cluster, reads what it is, and writes it into the spec; an unreachable one, or one that is in the fleet already, changes nothing. */
export const joinCluster = (ask: JoinRequest, world: Ports, editor: SpecEditor): Promise<Outcome<Joined>> =>
  attempt(async (must) => {
    const spec = await readMembers(ask, world, must);
    const known = spec.clusters.find((cluster) => cluster.name === ask.name);
    if (known) must(bad([diagnose('FLT5502', `"${ask.name}" is a member of the fleet "${spec.name}" already.`, { at: known.at, hint: 'Look at it with:\n    fleet clusters' })]));
    return visiting([asMember(ask), ...spec.clusters], world, async ({ clients, facts }) => {
      const own = facts[0] as ClusterFacts;
      if (own.reach === 'lost') return must(unreachable(ask, own.failure.message));
      const twin = await surveyNodes.twinOf(ask.name as ClusterName, clients);
      if (twin !== undefined) must(bad([diagnose('FLT5504', `"${ask.name}" is the cluster that is in the fleet as "${twin}". The spec was not changed.`, { hint: `If it should have another name, let it leave first:\n    fleet unjoin ${twin}` })]));
      const seen = await surveyNodes.placeOf(clients.get(ask.name as ClusterName));
      const joined = joinedOf(ask, own, seen);
      const edit = must(await editor.addCluster(ask.file, entryOf(ask, joined, world.clock.now())));
      if (!ask.dryRun) must(await editor.write(edit));
      return joined;
    });
  });

const joinedOf = (ask: JoinRequest, facts: Extract<ClusterFacts, { reach: 'ok' }>, seen: { provider?: string; region?: string; zones: readonly string[] }): Joined => {
  const provider = ask.provider ?? seen.provider;
  const region = ask.region ?? seen.region;
  return {
    name: ask.name,
    version: facts.version,
    kinds: facts.served.length,
    zones: ask.zones.length > 0 ? ask.zones : seen.zones,
    ...(provider === undefined ? {} : { provider }),
    ...(region === undefined ? {} : { region }),
  };
};

const entryOf = (ask: JoinRequest, joined: Joined, now: string): Parameters<SpecEditor['addCluster']>[1] => ({
  name: ask.name,
  kubeconfig: ask.kubeconfig,
  ...(ask.context === undefined ? {} : { context: ask.context }),
  ...(joined.provider === undefined ? {} : { provider: joined.provider }),
  ...(joined.region === undefined ? {} : { region: joined.region }),
  ...(joined.zones.length === 0 ? {} : { zones: joined.zones }),
  joined: now,
});
