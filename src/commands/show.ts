import { Args, Flags } from '@oclif/core';
import { readPlan } from '#actions';
import { FleetCommand } from '#cli/command';
import { outputFlag } from '#cli/flags';
import { views } from '#render';

export default class Show extends FleetCommand {
  static override summary = 'Render a saved plan, with nothing else at hand.';
  static override examples = ['<%= config.bin %> show plans/shop.json', '<%= config.bin %> show plans/shop.json --expand'];
  static override args = { plan: Args.string({ ignoreStdin: true, required: true, description: 'a plan saved by `fleet plan --out`' }) };
  static override flags = { output: outputFlag(), expand: Flags.boolean({ description: 'show each cluster in full, also where the steps are the same' }) };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Show);
    const world = this.open();
    return this.finish(await readPlan(args.plan, world), { view: views.plan[flags.output], frame: { expand: flags.expand, command: `fleet apply ${args.plan}` } });
  }
}
