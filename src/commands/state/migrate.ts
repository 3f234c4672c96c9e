import { Flags } from '@oclif/core';
import { migrateState } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { views } from '#render';

export default class StateMigrate extends FleetCommand {
  static override summary = 'Copy the state to the place that another spec of the same fleet names, and leave a mark where it was.';
  static override description = 'Write the new place into a copy of the spec, move the state, and put the copy in the place of the spec. The state is read back at the new place before the old one is marked; nothing is removed.';
  static override examples = ['<%= config.bin %> state migrate --to fleet.new.yaml'];
  static override flags = {
    ...fleetFlags,
    to: Flags.string({ required: true, helpValue: 'SPEC', description: 'the fleet spec that names the new place' }),
    force: Flags.boolean({ description: 'also where a state of another lineage, or one as new, stands there' }),
    output: outputFlag(),
  };

  async run(): Promise<number> {
    const { flags } = await this.parse(StateMigrate);
    const outcome = await migrateState({ file: flags.file, allowOutside: flags['allow-outside'], to: flags.to, force: flags.force }, this.open());
    return this.finish(outcome, { view: views.stateMoved[flags.output] });
  }
}
