import { Args, Flags } from '@oclif/core';
import { signPlan } from '#actions';
import { FleetCommand } from '#cli/command';
import { outputFlag } from '#cli/flags';
import { views } from '#render';

export default class PlanSign extends FleetCommand {
  static override summary = 'Sign a saved plan, for `fleet apply --require-signature`.';
  static override description = 'Writes FILE.sig beside the plan, with an ed25519 key. Each byte of the plan that is changed afterwards is noticed.';
  static override examples = ['<%= config.bin %> plan sign plan.json --key key.pem', '<%= config.bin %> apply plan.json --require-signature key.pub'];
  static override args = { plan: Args.string({ ignoreStdin: true, required: true, description: 'a plan saved by `fleet plan --out`' }) };
  static override flags = {
    output: outputFlag(),
    key: Flags.string({ required: true, helpValue: 'FILE', description: 'a private ed25519 key in PEM (openssl genpkey -algorithm ed25519)' }),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(PlanSign);
    return this.finish(await signPlan({ path: args.plan, key: flags.key }, this.open()), { view: views.endorsed[flags.output] });
  }
}
