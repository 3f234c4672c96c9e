import { Args, Flags } from '@oclif/core';
import { leaveCluster } from '#actions';
import { asks } from '#cli/ask';
import { FleetCommand } from '#cli/command';
import { applyFlags, fleetFlags } from '#cli/flags';
import { realEditor } from '#cli/ports';
import { applyExit, planRequest } from '#cli/requests';
import { views } from '#render';

export default class Unjoin extends FleetCommand {
  static override summary = 'Let a cluster leave the fleet; its objects are left running and forgotten, or deleted first with --destroy.';
  static override examples = ['<%= config.bin %> unjoin member1', '<%= config.bin %> unjoin member1 --destroy --allow removes-cluster'];
  static override args = { name: Args.string({ ignoreStdin: true, required: true, description: 'the name of the cluster in the fleet' }) };
  static override flags = {
    ...fleetFlags,
    destroy: Flags.boolean({ description: 'delete what fleet applied there first' }),
    'auto-approve': applyFlags['auto-approve'],
    allow: applyFlags.allow,
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Unjoin);
    const world = this.open();
    const ask = asks(this.around, (plan) => this.print(views.plan.text(plan, this.frame('out'))));
    const plan = planRequest({ ...flags, cluster: [], target: [], 'read-only': true }, this.config.version);
    const how = { allow: flags.allow, autoApprove: flags['auto-approve'], ...(ask === undefined ? {} : { approve: ask }) };
    const outcome = await leaveCluster({ ...plan, ...how, name: args.name, destroy: flags.destroy }, world, realEditor(this.around));
    if (outcome.ok) this.say(outcome.value.applied?.troubles ?? []);
    return this.finish(outcome, {
      view: ({ name, left, applied }, frame) =>
        `${applied === undefined ? '' : views.apply.text(applied.result, frame)}cluster(${name}) ${left ? 'left the fleet' : 'stays in the spec: not everything was done'}`,
      exit: ({ applied }) => (applied === undefined ? 'done' : applyExit(applied)),
    });
  }
}
