import { Args, Flags } from '@oclif/core';
import { readPlan } from '#actions';
import { FleetCommand } from '#cli/command';
import { planOutputFlag } from '#cli/flags';
import { servePage } from '#cli/serve-page';
import { type Outcome, type Plan, planIdentity, shortDigest } from '#core/model';
import { fieldOrigins, type Frame, views } from '#render';

export default class Show extends FleetCommand {
  static override summary = 'Render a saved plan, with nothing else at hand.';
  static override examples = [
    '<%= config.bin %> show plans/shop.json',
    '<%= config.bin %> show plans/shop.json --expand',
    '<%= config.bin %> show plans/shop.json -o markdown',
    '<%= config.bin %> show plans/shop.json --why spec.replicas --target Deployment/nginx',
    '<%= config.bin %> show plans/shop.json --web',
  ];
  static override args = { plan: Args.string({ ignoreStdin: true, required: true, description: 'a plan saved by `fleet plan --out`' }) };
  static override flags = {
    output: planOutputFlag(),
    expand: Flags.boolean({ description: 'show each cluster in full, also where the steps are the same' }),
    why: Flags.string({ helpValue: 'FIELD', exclusive: ['web'], description: 'what wrote this field: its path, or the last parts of it' }),
    cluster: Flags.string({ char: 'c', multiple: true, default: [], helpValue: 'NAME', description: 'with --why: only on this member cluster (may be repeated)' }),
    target: Flags.string({ multiple: true, default: [], helpValue: 'OBJECT', description: 'with --why: only of this object, Kind/name or group/Kind/namespace/name (may be repeated)' }),
    web: Flags.boolean({ description: 'serve it as a page on loopback, until Ctrl-C' }),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Show);
    const { why, output, cluster: clusters, target: targets } = flags;
    const world = this.open();
    const read = await readPlan(args.plan, world);
    const frame = { expand: flags.expand, said: read.diagnostics, tool: this.config.version, command: `fleet apply ${args.plan}`, ...(read.ok ? { identity: shortDigest(planIdentity(read.value)) } : {}) };
    if (flags.web) return this.serve(read, frame, world.stop);
    if (why === undefined) return this.finish(read, { view: views.plan[output], frame });
    if (output !== 'text' && output !== 'json' && output !== 'yaml') this.error('--why is shown as text, json or yaml', { exit: 64 });
    return this.finish(read.ok ? { ...read, value: fieldOrigins(read.value, { field: why, clusters, targets }) } : read, { view: views.origins[output] });
  }

  private async serve(read: Outcome<Plan>, frame: Partial<Frame>, stop: AbortSignal): Promise<number> {
    const code = this.finish(read, { view: () => '' });
    if (!read.ok) return code;
    const { url, ended } = await servePage(views.plan.html(read.value, { ...this.frame('out'), ...frame }), stop);
    this.print(`${url}\nCtrl-C ends it.`);
    await ended;
    return code;
  }
}
