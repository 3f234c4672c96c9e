import { Args } from '@oclif/core';
import { readState } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { addressText } from '#core/model';
import { jsonText, views, yamlText } from '#render';

export default class StateShow extends FleetCommand {
  static override summary = 'Show what is recorded at one address, or the whole state; secret values are keyed digests.';
  static override examples = ['<%= config.bin %> state show', '<%= config.bin %> state show east:apps/Deployment/shop/web'];
  static override args = { address: Args.string({ ignoreStdin: true, description: 'cluster:group/Kind/namespace/name' }) };
  static override flags = { ...fleetFlags, output: outputFlag() };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(StateShow);
    const world = this.open();
    const read = await readState({ file: flags.file, allowOutside: flags['allow-outside'] }, world);
    if (!read.ok || args.address === undefined) return this.finish(read, { view: views.state[flags.output] });
    const row = read.value.objects.find((one) => addressText(one.at) === args.address);
    if (row === undefined) this.error(`nothing is recorded at "${args.address}"; list what is with:\n    fleet state list`, { exit: 64 });
    return this.finish({ ...read, value: { ...row, content: read.value.contents[row.applied] } }, { view: flags.output === 'json' ? jsonText : yamlText });
  }
}
