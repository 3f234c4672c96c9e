import { Args, Flags } from '@oclif/core';
import { explainPlacement } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { views } from '#render';

export default class Why extends FleetCommand {
  static override summary = 'Explain why a template goes where it goes, and what each override does to it.';
  static override description =
    'Shows the whole decision as the next plan makes it: the policies that select the template and why one won, each cluster with the filter that declined it or what it was ranked by, replicas before and after, and every override with its file and line, what it changed, and what silently did nothing.';
  static override examples = ['<%= config.bin %> why Deployment/nginx', '<%= config.bin %> why member1:apps/Deployment/web/nginx', '<%= config.bin %> why Deployment/nginx --offline -o json'];
  static override args = { target: Args.string({ required: true, ignoreStdin: true, description: 'a template: Kind/name, group/Kind/namespace/name, or an address cluster:group/Kind/namespace/name' }) };
  static override flags = {
    ...fleetFlags,
    offline: Flags.boolean({ description: 'ask no cluster: decide from what the spec says of them' }),
    output: outputFlag(),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Why);
    const ask = { file: flags.file, allowOutside: flags['allow-outside'], target: args.target, offline: flags.offline };
    return this.finish(await explainPlacement(ask, this.open()), { view: views.why[flags.output] });
  }
}
