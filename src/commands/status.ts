import { Args, Flags } from '@oclif/core';
import { fleetStatus } from '#actions';
import { FleetCommand } from '#cli/command';
import { clusterFlag, fleetFlags, outputFlag } from '#cli/flags';
import { views } from '#render';

export default class Status extends FleetCommand {
  static override summary = 'Sum up the status of everything that was applied, over all clusters.';
  static override examples = ['<%= config.bin %> status', '<%= config.bin %> status deployments -n web --by cluster'];
  static override args = { kind: Args.string({ ignoreStdin: true, description: 'only this kind, such as Deployment or deployments' }) };
  static override flags = {
    ...fleetFlags,
    cluster: clusterFlag,
    namespace: Flags.string({ char: 'n', description: 'only this namespace' }),
    by: Flags.option({ options: ['fleet', 'cluster'] as const, default: 'fleet', description: 'a row per object of the fleet, or per object and cluster' })(),
    output: outputFlag(),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Status);
    const world = this.open();
    const ask = { file: flags.file, allowOutside: flags['allow-outside'], clusters: flags.cluster };
    const narrowed = { ...ask, ...(args.kind === undefined ? {} : { kind: args.kind }), ...(flags.namespace === undefined ? {} : { namespace: flags.namespace }) };
    return this.finish(await fleetStatus(narrowed, world), {
      view: views.status[flags.output === 'text' && flags.by === 'cluster' ? 'by-cluster' : flags.output],
      exit: (status) => (status.lost.length > 0 ? 'unseen' : 'done'),
    });
  }
}
