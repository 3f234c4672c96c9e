import { Flags } from '@oclif/core';
import { findDrift } from '#actions';
import { FleetCommand } from '#cli/command';
import { clusterFlag, driftOutputFlag, fleetFlags } from '#cli/flags';
import { driftExit } from '#cli/requests';
import { views } from '#render';

export default class Drift extends FleetCommand {
  static override summary = 'Compare what is live with what was applied: which field, who changed it, and when.';
  static override description =
    'Looks only at fields that fleet owns, sends nothing but GET, and can never write. Exit codes: 0 none, 2 drift, 5 no drift seen but something could not be looked at, 6 (with --with-pending) no drift but desired differs from recorded.';
  static override examples = ['<%= config.bin %> drift', '<%= config.bin %> drift -o json --with-pending'];
  static override flags = {
    ...fleetFlags,
    cluster: clusterFlag,
    output: driftOutputFlag(),
    'with-pending': Flags.boolean({ description: 'also count what a plan would change' }),
  };

  async run(): Promise<number> {
    const { flags } = await this.parse(Drift);
    const world = this.open();
    const outcome = await findDrift({ file: flags.file, allowOutside: flags['allow-outside'], clusters: flags.cluster, withPending: flags['with-pending'] }, world);
    return this.finish(outcome, { view: views.drift[flags.output], exit: driftExit });
  }
}
