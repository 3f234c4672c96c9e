import { Flags } from '@oclif/core';
import { gatherDrift } from '#actions';
import { FleetCommand } from '#cli/command';
import { parseDuration } from '#cli/duration';
import { clusterFlag, driftOutputFlag, fleetFlags } from '#cli/flags';
import { driftExit } from '#cli/requests';
import { views } from '#render';

export default class DriftShow extends FleetCommand {
  static override summary = 'Show what the last runs found, all shards in one report, without looking again.';
  static override description =
    'Reads what runs of fleet drift --remember left beside the state. Clusters of a shard that left nothing, or too long ago for --max-age, are told as not looked at. The exit codes are those of fleet drift.';
  static override examples = ['<%= config.bin %> drift show', '<%= config.bin %> drift show --max-age 1h -o json'];
  static override flags = {
    ...fleetFlags,
    cluster: clusterFlag,
    output: driftOutputFlag(),
    all: Flags.boolean({ aliases: ['verbose'], char: 'v', description: 'also show what is not counted, and why' }),
    'max-age': Flags.string({ helpValue: 'DURATION', description: 'a report that is older counts as none' }),
  };

  async run(): Promise<number> {
    const { flags } = await this.parse(DriftShow);
    const { file, cluster: clusters, all } = flags;
    const maxAge = flags['max-age'] === undefined ? undefined : parseDuration(flags['max-age']);
    if (flags['max-age'] !== undefined && maxAge === undefined) this.error(`--max-age takes a duration, not "${flags['max-age']}"; try:\n    fleet drift show --max-age 1h`, { exit: 64 });
    const ask = { file, allowOutside: flags['allow-outside'], clusters, ...(maxAge === undefined ? {} : { maxAge }) };
    return this.finish(await gatherDrift(ask, this.open()), { view: views.drift[flags.output], frame: { expand: all }, exit: driftExit });
  }
}
