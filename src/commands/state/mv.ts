import { Args } from '@oclif/core';
import { moveRows } from '#actions';
import { FleetCommand } from '#cli/command';
import { stateFlags, stateRequest } from '#cli/state-flags';
import { views } from '#render';

export default class StateMv extends FleetCommand {
  static override summary = 'Record an object, or all of a cluster, under another address.';
  static override description =
    'Only where the recorded object itself is live at the new address, which its uid proves: after a cluster got another name, or a kind another group. Two clusters are named with a colon each. Nothing is changed in any cluster. A `moved` block in the spec does the same as part of a plan.';
  static override examples = ['<%= config.bin %> state mv member1: prod-eu:', '<%= config.bin %> state mv east:extensions/Ingress/shop/web east:networking.k8s.io/Ingress/shop/web --dry-run'];
  static override args = {
    from: Args.string({ ignoreStdin: true, required: true, description: 'what is recorded: an address, or a cluster and a colon' }),
    to: Args.string({ ignoreStdin: true, required: true, description: 'where it is now' }),
  };
  static override flags = stateFlags;

  async run(): Promise<number> {
    const { args, flags } = await this.parse(StateMv);
    return this.finish(await moveRows({ ...stateRequest(flags), from: args.from, to: args.to }, this.open()), { view: views.stateEdit[flags.output] });
  }
}
