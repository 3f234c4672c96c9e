import { pullState } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';

export default class StatePull extends FleetCommand {
  static override summary = 'Print the recorded state as it is stored, for a copy; secret values in it are keyed digests.';
  static override examples = ['<%= config.bin %> state pull > copy.json'];
  static override flags = fleetFlags;

  async run(): Promise<number> {
    const { flags } = await this.parse(StatePull);
    return this.finish(await pullState({ file: flags.file, allowOutside: flags['allow-outside'] }, this.open()), { view: (text) => text });
  }
}
