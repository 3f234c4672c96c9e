import { Args } from '@oclif/core';
import { applyPlan, trustedPlan } from '#actions';
import { asks } from '#cli/ask';
import { FleetCommand } from '#cli/command';
import { parseDuration } from '#cli/duration';
import { applyFlags, fleetFlags, outputFlag, planFlags } from '#cli/flags';
import { progress } from '#cli/progress';
import { applyExit, applyRequest, spentBy } from '#cli/requests';
import { trustFlags, trustOf } from '#cli/trust-flags';
import { views } from '#render';

export default class Apply extends FleetCommand {
  static override summary = 'Carry out a saved plan, or make one, show it, ask, and carry it out.';
  static override description =
    'Exactly the planned steps are carried out, in order, all clusters at once. The state is saved whatever happens. Ctrl-C finishes what is in flight and records it; a second one stops at once.';
  static override examples = ['<%= config.bin %> apply plans/shop.json', '<%= config.bin %> apply', '<%= config.bin %> apply --auto-approve --wait --timeout 5m', '<%= config.bin %> apply plan.json --allow deletes-data'];
  static override args = { plan: Args.string({ ignoreStdin: true, description: 'a plan saved by `fleet plan --out`; without it a plan is made and shown' }) };
  static override flags = { ...fleetFlags, ...planFlags, ...applyFlags, ...trustFlags, output: outputFlag() };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Apply, this.argv.map((word) => (word === '--auto-approve=gated' ? '--gated' : word)));
    const timeout = flags.timeout === undefined ? undefined : parseDuration(flags.timeout);
    if (flags.timeout !== undefined && timeout === undefined) this.error(`--timeout takes a duration such as 90s or 5m, not "${flags.timeout}"`, { exit: 64 });
    const trust = trustOf(flags, args.plan);
    if (typeof trust === 'string') this.error(trust, { exit: 64 });
    const world = this.open({ onEvent: progress(this.around, (text) => process.stderr.write(text)) });
    const saved = args.plan === undefined ? undefined : await trustedPlan(args.plan, trust, world);
    if (saved?.ok === false) return this.finish(saved, { view: () => '' });
    const approve = asks(this.around, (plan) => this.print(views.plan.text(plan, this.frame('out'))));
    const outcome = await applyPlan(applyRequest(flags, this.config.version, { saved: saved?.value, approve, timeout }), world);
    if (outcome.ok) this.say(outcome.value.troubles);
    const spent = outcome.ok && saved !== undefined ? spentBy(outcome.value) : undefined;
    return this.finish(outcome, { ...(spent ? { frame: spent } : {}), view: (answer, frame) => views.apply[flags.output](answer.result, frame), exit: applyExit });
  }
}
