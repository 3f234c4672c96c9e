import { readState } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { views } from '#render';

export default class StateList extends FleetCommand {
  static override summary = 'List the addresses that are recorded.';
  static override flags = { ...fleetFlags, output: outputFlag() };

  async run(): Promise<number> {
    const { flags } = await this.parse(StateList);
    const world = this.open();
    const read = await readState({ file: flags.file, allowOutside: flags['allow-outside'] }, world);
    return this.finish(read, { view: views.state[flags.output === 'text' ? 'name' : flags.output] });
  }
}
