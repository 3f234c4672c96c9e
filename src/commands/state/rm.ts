import { Args } from '@oclif/core';
import { forgetRows } from '#actions';
import { FleetCommand } from '#cli/command';
import { stateFlags, stateRequest } from '#cli/state-flags';
import { views } from '#render';

export default class StateRm extends FleetCommand {
  static override summary = 'Forget what is recorded at some addresses; the objects stay as they are.';
  static override description = 'In a pattern * stands for anything within one part of an address, and ** for anything. What templates still ask for is adopted again by the next plan.';
  static override examples = ['<%= config.bin %> state rm east:v1/ConfigMap/shop/settings', "<%= config.bin %> state rm 'east:**' --dry-run"];
  static override args = { address: Args.string({ ignoreStdin: true, required: true, description: 'an address or a pattern; more may follow' }) };
  static override strict = false;
  static override flags = stateFlags;

  async run(): Promise<number> {
    const { argv, flags } = await this.parse(StateRm);
    return this.finish(await forgetRows({ ...stateRequest(flags), named: argv.map(String) }, this.open()), { view: views.stateEdit[flags.output] });
  }
}
