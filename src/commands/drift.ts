import { Flags } from '@oclif/core';
import { type DriftRequest, findDrift } from '#actions';
import { FleetCommand } from '#cli/command';
import { clusterFlag, driftOutputFlag, fleetFlags } from '#cli/flags';
import { driftAsk } from '#cli/drift-ask';
import { exitCodes } from '#cli/exit';
import { waitBelow } from '#cli/jitter';
import { writeMetrics } from '#cli/metrics-file';
import { driftExit } from '#cli/requests';
import { keepHeapSmall } from '#cli/small-heap';
import { views } from '#render';

export default class Drift extends FleetCommand {
  static override summary = 'Compare what is live with what was applied: which field, who changed it, when, and for how long.';
  static override description =
    'Looks only at fields that fleet owns, sends nothing but GET, and writes neither to clusters nor to the state. What known controllers write and what the ignore rules of the spec let be is not counted. ' +
    'Exit codes: 0 nothing was found; 2 drift; 7 drift, and something could not be looked at; 5 no drift was seen, but something could not be looked at; 6 (with --with-pending) no drift and all was looked at, but something else is asked for than was applied.';
  static override examples = ['<%= config.bin %> drift', '<%= config.bin %> drift -o json --with-pending --history drift-history.json'];
  static override flags = {
    ...fleetFlags,
    cluster: clusterFlag,
    output: driftOutputFlag(),
    'with-pending': Flags.boolean({ description: 'also list what a plan would change' }),
    strict: Flags.boolean({ description: 'count it as drift where another manager owns a field beside fleet or in its place, though its value is as recorded' }),
    all: Flags.boolean({ aliases: ['verbose'], char: 'v', description: 'also show what is not counted, and why, and rules that let nothing be' }),
    shard: Flags.string({ helpValue: 'I/N', description: 'look at the clusters of one of N shards, counted from 0 to N-1 as JOB_COMPLETION_INDEX of an Indexed Job is; its name alone says in which shard a cluster is' }),
    deadline: Flags.string({ default: '2m', helpValue: 'DURATION', description: 'a cluster that has not told everything by then is told as not looked at; the others are not held up' }),
    jitter: Flags.string({ helpValue: 'DURATION', description: 'begin a random time below this later, so that many jobs do not ask at once' }),
    notify: Flags.boolean({ description: 'tell the notifiers of the spec (drift.notify) where other things were found than they were told last, which only --remember or --history remembers' }),
    history: Flags.string({ env: 'FLEET_DRIFT_HISTORY', helpValue: 'FILE', description: 'a file that remembers from run to run since when each difference is known; it is made where it is not there' }),
    remember: Flags.boolean({ exclusive: ['history'], description: 'remember beside the state, where fleet drift show finds what each shard saw last' }),
    'metrics-file': Flags.string({ helpValue: 'FILE.prom', description: "also write what was found as Prometheus metrics, whole or not at all, for node_exporter's textfile collector" }),
  };

  private metrics(): NonNullable<DriftRequest['notify']> {
    return { metrics: (report) => views.drift.prometheus(report, this.frame('out')) };
  }

  async run(): Promise<number> {
    const { flags } = await this.parse(Drift);
    const asked = driftAsk(flags);
    if (typeof asked === 'string') this.error(asked, { exit: 64 });
    keepHeapSmall();
    const world = this.open();
    await waitBelow(asked.jitter, world);
    if (world.stop.aborted) return exitCodes.interrupted;
    const ask = { ...asked.ask, ...(flags.notify ? { notify: this.metrics() } : {}) };
    const found = await findDrift(ask, world);
    const measured = await writeMetrics(found, flags['metrics-file'], world.documents);
    const code = this.finish(found, { view: views.drift[flags.output], frame: { expand: flags.all }, exit: driftExit });
    this.say(measured.diagnostics);
    return code === exitCodes.done && !measured.ok ? exitCodes.failed : code;
  }
}
