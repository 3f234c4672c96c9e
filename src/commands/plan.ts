import { Args, Flags } from '@oclif/core';
import { makePlan, savePlan } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, planFlags, planOutputFlag } from '#cli/flags';
import { sealFlags, sealOf } from '#cli/seal-flags';
import { planExit, planRequest } from '#cli/requests';
import { planIdentity, shortDigest } from '#core/model';
import { views } from '#render';

export default class Plan extends FleetCommand {
  static override summary = 'Show what apply would change, cluster by cluster, and change nothing.';
  static override description =
    'Reads the spec, queries all member clusters at once, and renders a change plan per cluster: placement, replicas and overrides applied, every field with its reason.';
  static override examples = ['<%= config.bin %> plan', '<%= config.bin %> plan --out plans/shop.json', '<%= config.bin %> plan --cluster member1 --target Deployment/nginx', '<%= config.bin %> plan --detailed-exitcode --read-only'];
  static override args = { spec: Args.string({ ignoreStdin: true, description: 'the fleet spec or its folder; the same as --file' }) };
  static override flags = {
    ...fleetFlags,
    ...planFlags,
    output: planOutputFlag(),
    out: Flags.string({ helpValue: 'FILE', description: 'save the plan, for `fleet apply FILE`' }),
    ...sealFlags,
    expand: Flags.boolean({ description: 'show each cluster in full, also where the steps are the same' }),
    'detailed-exitcode': Flags.boolean({ description: 'exit with 2 if the plan has changes, 0 if it has none' }),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Plan);
    const world = this.open();
    const made = await makePlan(planRequest({ ...flags, file: args.spec ?? flags.file }, this.config.version), world);
    const saved = made.ok && flags.out !== undefined ? await savePlan(made, { path: flags.out, ...sealOf(flags) }, world) : made;
    const outcome = saved.ok ? { ...saved, value: saved.value.plan } : saved;
    return this.finish(outcome, {
      view: views.plan[flags.output],
      frame: { expand: flags.expand, said: outcome.diagnostics, tool: this.config.version, ...(flags.out === undefined || !outcome.ok ? {} : { command: `fleet apply ${flags.out}`, identity: shortDigest(planIdentity(outcome.value)) }) },
      exit: planExit(flags['detailed-exitcode']),
    });
  }
}
