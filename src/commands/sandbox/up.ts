import { resolve } from 'node:path';
import { startClusters } from '#actions';
import { FleetCommand } from '#cli/command';
import { countFlag, dirFlag, programOf } from '#cli/sandbox-flags';

export default class SandboxUp extends FleetCommand {
  static override summary = 'Start embedded member clusters in the background, on loopback.';
  static override description = 'They are a sandbox, not Kubernetes: an API server in a process of this program, with a controller that makes workloads ready. kubectl works with it, and what it holds survives a restart.';
  static override examples = ['<%= config.bin %> sandbox up --clusters 3', 'kubectl --kubeconfig .fleet/kubeconfig --context member1 get nodes'];
  static override flags = { dir: dirFlag, clusters: countFlag };

  async run(): Promise<number> {
    const { flags } = await this.parse(SandboxUp);
    const folder = resolve(this.around.cwd, flags.dir);
    const outcome = await startClusters({ folder, clusters: flags.clusters, program: programOf(this.config.root) });
    return this.finish(outcome, {
      view: ({ clusters, wasUp }) =>
        `${wasUp ? 'Running already' : 'Running'}: ${clusters.map(({ name }) => name).join(', ')} (a sandbox, not Kubernetes). Try:\n    kubectl --kubeconfig ${flags.dir}/kubeconfig --context ${clusters[0]?.name ?? ''} get nodes`,
    });
  }
}
