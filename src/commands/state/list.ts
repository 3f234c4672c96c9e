import { readState } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { addressText } from '#core/model';

export default class StateList extends FleetCommand {
  static override summary = 'List the addresses that are recorded.';
  static override flags = { ...fleetFlags, output: outputFlag() };

  async run(): Promise<number> {
    const { flags } = await this.parse(StateList);
    const world = this.open();
    const read = await readState({ file: flags.file, allowOutside: flags['allow-outside'] }, world);
    const outcome = read.ok ? { ...read, value: read.value.objects.map((row) => addressText(row.at)) } : read;
    return this.finish(outcome, world, { format: flags.output, view: (addresses) => addresses.join('\n') });
  }
}
