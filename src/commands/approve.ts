import { Args, Flags } from '@oclif/core';
import { approvePlan } from '#actions';
import { FleetCommand } from '#cli/command';
import { outputFlag } from '#cli/flags';
import { views } from '#render';

export default class Approve extends FleetCommand {
  static override summary = 'Approve a saved plan, for `fleet apply --require-approvals`.';
  static override description = 'Writes FILE.NAME.approval beside the plan, signed with an ed25519 key. It is good for exactly this plan, once. Read the plan first: fleet show FILE.';
  static override examples = ['<%= config.bin %> approve plan.json --key alice.pem --as alice', '<%= config.bin %> apply plan.json --require-approvals 2 --approvers approvers.txt'];
  static override args = { plan: Args.string({ ignoreStdin: true, required: true, description: 'a plan saved by `fleet plan --out`' }) };
  static override flags = {
    output: outputFlag(),
    key: Flags.string({ required: true, helpValue: 'FILE', description: 'your private ed25519 key in PEM (openssl genpkey -algorithm ed25519)' }),
    as: Flags.string({ helpValue: 'NAME', env: 'FLEET_APPROVER', description: 'who approves; your user name if nothing is said' }),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Approve);
    const world = this.open();
    return this.finish(await approvePlan({ path: args.plan, key: flags.key, by: flags.as ?? world.who.user }, world), { view: views.endorsed[flags.output] });
  }
}
