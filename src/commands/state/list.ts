import { Flags } from '@oclif/core';
import { readState } from '#actions';
import { FleetCommand } from '#cli/command';
import { clusterFlag, fleetFlags } from '#cli/flags';
import { recordedIn } from '#cli/recorded';
import { views } from '#render';

export default class StateList extends FleetCommand {
  static override summary = 'List the addresses that are recorded.';
  static override examples = ['<%= config.bin %> state list', '<%= config.bin %> state list --cluster east --kind Deployment -o wide'];
  static override flags = {
    ...fleetFlags,
    cluster: clusterFlag,
    kind: Flags.string({ multiple: true, default: [], helpValue: 'KIND', description: 'only this kind: Deployment or apps/Deployment (may be repeated)' }),
    output: Flags.option({ char: 'o', options: ['text', 'wide', 'json', 'yaml'] as const, default: 'text', env: 'FLEET_OUTPUT', description: 'form of the answer on standard output; wide also names the policies' })(),
  };

  async run(): Promise<number> {
    const { flags } = await this.parse(StateList);
    const world = this.open();
    const read = await readState({ file: flags.file, allowOutside: flags['allow-outside'] }, world);
    const chosen = read.ok ? { ...read, value: recordedIn(read.value, flags.cluster, flags.kind) } : read;
    return this.finish(chosen, { view: { text: views.state.name, wide: views.state.text, json: views.state.json, yaml: views.state.yaml }[flags.output] });
  }
}
