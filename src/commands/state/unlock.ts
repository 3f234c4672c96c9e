import { Args } from '@oclif/core';
import { unlockState } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';

export default class StateUnlock extends FleetCommand {
  static override summary = 'Free the lock that an ended fleet left behind; its id is in the message that names the holder.';
  static override args = { id: Args.string({ ignoreStdin: true, required: true, description: 'the id of the lock' }) };
  static override flags = fleetFlags;

  async run(): Promise<number> {
    const { args, flags } = await this.parse(StateUnlock);
    const world = this.open();
    const outcome = await unlockState({ file: flags.file, allowOutside: flags['allow-outside'], id: args.id }, world);
    return this.finish(outcome, { view: (freed) => (freed ? `The lock ${args.id} is free.` : 'No lock is held.') });
  }
}
