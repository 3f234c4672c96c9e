import { Args, Flags } from '@oclif/core';
import { pushState } from '#actions';
import { FleetCommand } from '#cli/command';
import { stateFlags, stateRequest } from '#cli/state-flags';
import { views } from '#render';

export default class StatePush extends FleetCommand {
  static override summary = 'Store a state from a file in place of the stored one.';
  static override description = 'It must be of this fleet, of the same lineage and not older than what is stored; --force stores another lineage or an older one all the same. It gets the next serial: numbers never go back.';
  static override examples = ['<%= config.bin %> state push copy.json --dry-run'];
  static override args = { from: Args.string({ name: 'FILE', ignoreStdin: true, required: true, description: 'what fleet state pull printed' }) };
  static override flags = { ...stateFlags, force: Flags.boolean({ description: 'also where it is of another lineage, or older' }) };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(StatePush);
    return this.finish(await pushState({ ...stateRequest(flags), from: args.from, force: flags.force }, this.open()), { view: views.stateEdit[flags.output] });
  }
}
