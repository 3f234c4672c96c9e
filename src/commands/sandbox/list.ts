import { resolve } from 'node:path';
import { findClusters } from '#actions';
import { FleetCommand } from '#cli/command';
import { outputFlag } from '#cli/flags';
import { dirFlag } from '#cli/sandbox-flags';
import { jsonText, table, yamlText } from '#render';

export default class SandboxList extends FleetCommand {
  static override summary = 'List the embedded member clusters that are running.';
  static override flags = { dir: dirFlag, output: outputFlag() };

  async run(): Promise<number> {
    const { flags } = await this.parse(SandboxList);
    const outcome = await findClusters(resolve(this.around.cwd, flags.dir));
    const view = { text: undefined, json: jsonText, yaml: yamlText }[flags.output];
    return this.finish(outcome, {
      view: (running, frame) => {
        const clusters = running?.clusters ?? [];
        if (view !== undefined) return view(clusters);
        return clusters.length === 0 ? 'No sandbox is running.' : table(['NAME', 'SERVER'], clusters.map(({ name, server }) => [name, server]), frame.width);
      },
    });
  }
}
