import { Args } from '@oclif/core';
import { taintCluster } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { realEditor } from '#cli/ports';
import { UNSCHEDULABLE } from '#core/model';

export default class Cordon extends FleetCommand {
  static override summary = 'Keep new placements away from a cluster; what runs there stays.';
  static override examples = ['<%= config.bin %> cordon member1'];
  static override args = { name: Args.string({ ignoreStdin: true, required: true, description: 'the name of the cluster in the fleet' }) };
  static override flags = fleetFlags;

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Cordon);
    const ask = { file: flags.file, allowOutside: flags['allow-outside'], name: args.name, edits: [{ key: UNSCHEDULABLE, effect: 'NoSchedule' as const, gone: false }] };
    return this.finish(await taintCluster(ask, this.open(), realEditor(this.around)), {
      view: ({ name, changed }) => `cluster(${name}) ${changed ? 'cordoned' : 'cordoned already'}`,
    });
  }
}
