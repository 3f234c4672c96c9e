import { Flags } from '@oclif/core';
import { findDrift } from '#actions';
import { FleetCommand } from '#cli/command';
import { clusterFlag, driftOutputFlag, fleetFlags } from '#cli/flags';
import { parseDuration } from '#cli/duration';
import { exitCodes } from '#cli/exit';
import { waitBelow } from '#cli/jitter';
import { notMetrics, writeMetrics } from '#cli/metrics-file';
import { driftExit } from '#cli/requests';
import { parseShard } from '#cli/shard';
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
    jitter: Flags.string({ helpValue: 'DURATION', description: 'begin a random time below this later, so that many jobs do not ask at once' }),
    history: Flags.string({ env: 'FLEET_DRIFT_HISTORY', helpValue: 'FILE', description: 'a file that remembers from run to run since when each difference is known; it is made where it is not there' }),
    'metrics-file': Flags.string({ helpValue: 'FILE.prom', description: "also write what was found as Prometheus metrics, whole or not at all, for node_exporter's textfile collector" }),
  };

  async run(): Promise<number> {
    const { flags } = await this.parse(Drift);
    const shard = flags.shard === undefined ? undefined : parseShard(flags.shard);
    if (flags.shard !== undefined && shard === undefined) this.error(`--shard takes I/N with I from 0 to N-1, not "${flags.shard}"; try:\n    fleet drift --shard 0/10`, { exit: 64 });
    const jitter = parseDuration(flags.jitter ?? '0s');
    if (jitter === undefined) this.error(`--jitter takes a duration, not "${flags.jitter}"; try:\n    fleet drift --jitter 60s`, { exit: 64 });
    const measures = flags['metrics-file'];
    const noMetrics = measures === undefined ? undefined : notMetrics(measures);
    if (noMetrics !== undefined) this.error(noMetrics, { exit: 64 });
    const world = this.open();
    await waitBelow(jitter, world);
    if (world.stop.aborted) return exitCodes.interrupted;
    const { file, cluster: clusters, strict, all, history } = flags;
    const ask = { file, allowOutside: flags['allow-outside'], clusters, withPending: flags['with-pending'], strict, all, ...(shard === undefined ? {} : { shard }), ...(history === undefined ? {} : { history }) };
    const found = await findDrift(ask, world);
    const measured = await writeMetrics(found, measures, world.documents);
    const code = this.finish(found, { view: views.drift[flags.output], frame: { expand: all }, exit: driftExit });
    this.say(measured.diagnostics);
    return code === exitCodes.done && !measured.ok ? exitCodes.failed : code;
  }
}
