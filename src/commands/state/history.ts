import { Flags } from '@oclif/core';
import { restoreState, stateHistory } from '#actions';
import { FleetCommand } from '#cli/command';
import { stateFlags, stateRequest } from '#cli/state-flags';
import type { Serial } from '#core/model';
import { views } from '#render';

export default class StateHistory extends FleetCommand {
  static override summary = 'List the states that are kept, or put one of them back under the next serial.';
  static override description = 'A state in a file keeps the last ten before it. What is put back is recorded anew; no cluster is changed, and the next plan compares with what is live.';
  static override examples = ['<%= config.bin %> state history', '<%= config.bin %> state history --restore 12 --dry-run'];
  static override flags = { ...stateFlags, restore: Flags.integer({ helpValue: 'SERIAL', min: 0, description: 'put back what was recorded at this serial' }) };

  async run(): Promise<number> {
    const { flags } = await this.parse(StateHistory);
    const ask = stateRequest(flags);
    if (flags.restore === undefined) return this.finish(await stateHistory(ask, this.open()), { view: views.stateHistory[flags.output] });
    return this.finish(await restoreState({ ...ask, serial: flags.restore as Serial }, this.open()), { view: views.stateEdit[flags.output] });
  }
}
