import { Args } from '@oclif/core';
import { taintCluster } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { realEditor } from '#cli/ports';
import { UNSCHEDULABLE } from '#core/model';

export default class Uncordon extends FleetCommand {
  static override summary = 'Let new placements reach a cluster again.';
  static override examples = ['<%= config.bin %> uncordon member1'];
  static override args = { name: Args.string({ ignoreStdin: true, required: true, description: 'the name of the cluster in the fleet' }) };
  static override flags = fleetFlags;

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Uncordon);
    const ask = { file: flags.file, allowOutside: flags['allow-outside'], name: args.name, edits: [{ key: UNSCHEDULABLE, effect: 'NoSchedule' as const, gone: true }] };
    return this.finish(await taintCluster(ask, this.open(), realEditor(this.around)), {
      view: ({ name, changed }) => `cluster(${name}) ${changed ? 'uncordoned' : 'uncordoned already'}`,
    });
  }
}
