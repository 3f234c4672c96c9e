import { Flags } from '@oclif/core';
import { listClusters } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { views } from '#render';

export default class Clusters extends FleetCommand {
  static override summary = 'List the member clusters: version, mode, whether they answer, since when they are in the fleet.';
  static override examples = ['<%= config.bin %> clusters', '<%= config.bin %> clusters -o wide'];
  static override flags = {
    ...fleetFlags,
    output: Flags.option({ char: 'o', options: ['text', 'wide', 'json', 'yaml', 'name'] as const, default: 'text', env: 'FLEET_OUTPUT', description: 'form of the answer on standard output' })(),
  };

  async run(): Promise<number> {
    const { flags } = await this.parse(Clusters);
    const world = this.open();
    const outcome = await listClusters({ file: flags.file, allowOutside: flags['allow-outside'] }, world);
    return this.finish(outcome, { view: views.clusters[flags.output], exit: (rows) => (rows.some((row) => row.facts.reach === 'lost') ? 'unseen' : 'done') });
  }
}
