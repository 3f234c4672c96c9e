import { Args } from '@oclif/core';
import { parseTaint, taintCluster } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { realEditor } from '#cli/ports';

export default class TaintCommand extends FleetCommand {
  static override summary = "Set or remove a cluster's taints, as karmadactl writes them.";
  static override examples = ['<%= config.bin %> taint member1 team=blue:NoSchedule', '<%= config.bin %> taint member1 team:NoSchedule-'];
  static override args = {
    name: Args.string({ ignoreStdin: true, required: true, description: 'the name of the cluster in the fleet' }),
    taint: Args.string({ ignoreStdin: true, required: true, description: 'KEY=VALUE:EFFECT, KEY:EFFECT, KEY:EFFECT- or KEY-; more may follow' }),
  };
  static override strict = false;
  static override flags = fleetFlags;

  async run(): Promise<number> {
    const { argv, args, flags } = await this.parse(TaintCommand);
    const parsed = argv.slice(1).map((text) => parseTaint(String(text)));
    const bad = parsed.find((one) => !one.ok);
    const world = this.open();
    if (bad !== undefined && !bad.ok) return this.finish(bad, { view: () => '' });
    const edits = parsed.flatMap((one) => (one.ok ? [one.value] : []));
    return this.finish(await taintCluster({ file: flags.file, allowOutside: flags['allow-outside'], name: args.name, edits }, world, realEditor(this.around)), {
      view: ({ name, changed }) => `cluster(${name}) ${changed ? 'tainted' : 'has it so already'}`,
    });
  }
}
