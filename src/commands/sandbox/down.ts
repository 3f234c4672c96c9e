import { resolve } from 'node:path';
import { Flags } from '@oclif/core';
import { endClusters } from '#actions';
import { FleetCommand } from '#cli/command';
import { dirFlag } from '#cli/sandbox-flags';

export default class SandboxDown extends FleetCommand {
  static override summary = 'End the embedded member clusters; what they hold is kept for the next start.';
  static override flags = { dir: dirFlag, forget: Flags.boolean({ description: 'also delete what they hold, and the kubeconfig' }) };

  async run(): Promise<number> {
    const { flags } = await this.parse(SandboxDown);
    const outcome = await endClusters({ folder: resolve(this.around.cwd, flags.dir), forget: flags.forget });
    return this.finish(outcome, { view: (ended) => (ended ? 'The sandbox has ended.' : 'No sandbox was running.') });
  }
}
