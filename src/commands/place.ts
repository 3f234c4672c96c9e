import { Args, Flags } from '@oclif/core';
import { placeTemplates } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { views } from '#render';

export default class Place extends FleetCommand {
  static override summary = 'Show where every template goes, and who would move if clusters changed; no cluster is needed.';
  static override description =
    'Decides as Karmada would, from the clusters as the spec and its Cluster objects describe them and from what was placed before. Nothing is asked and nothing is changed.';
  static override examples = ['<%= config.bin %> place', '<%= config.bin %> place --what-if cordon=member1', '<%= config.bin %> place --what-if lost=region:eu -o json', '<%= config.bin %> place --what-if join=clusters/member9.yaml --afresh'];
  static override args = { spec: Args.string({ ignoreStdin: true, description: 'the fleet spec or its folder; the same as --file' }) };
  static override flags = {
    ...fleetFlags,
    'what-if': Flags.string({ multiple: true, default: [], helpValue: 'WORD=CLUSTER', description: 'suppose cordon=, uncordon=, unreachable= or lost= of a cluster, region:, zone: or provider:, or join=FILE (may be repeated)' }),
    afresh: Flags.boolean({ description: 'place as if nothing were placed yet' }),
    output: outputFlag(),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Place);
    const ask = { file: args.spec ?? flags.file, allowOutside: flags['allow-outside'], supposed: flags['what-if'], afresh: flags.afresh };
    return this.finish(await placeTemplates(ask, this.open()), { view: views.placements[flags.output] });
  }
}
