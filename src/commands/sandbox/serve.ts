import { resolve } from 'node:path';
import { serveClusters } from '#actions';
import { FleetCommand } from '#cli/command';
import { countFlag, dirFlag } from '#cli/sandbox-flags';

export default class SandboxServe extends FleetCommand {
  static override summary = 'Run embedded member clusters in the foreground, until interrupted.';
  static override hidden = true;
  static override flags = { dir: dirFlag, clusters: countFlag };

  async run(): Promise<number> {
    const { flags } = await this.parse(SandboxServe);
    await serveClusters({ folder: resolve(this.around.cwd, flags.dir), clusters: flags.clusters, pid: process.pid });
    return 0;
  }
}
