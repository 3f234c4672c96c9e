import { Flags } from '@oclif/core';
import { validateSpec } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { version } from '#cli/version';
import { jsonText, views, yamlText } from '#render';

const output = Flags.option({ char: 'o', options: ['text', 'json', 'yaml', 'sarif'] as const, default: 'text', env: 'FLEET_OUTPUT', description: 'form of the answer on standard output; sarif is what code review shows at the line' });

export default class Validate extends FleetCommand {
  static override summary = 'Check the spec, templates and policies; no cluster is needed.';
  static override description = 'Reads everything, validates it as Karmada would, places and renders it for the clusters of the spec, and reports every finding with file and line.';
  static override examples = ['<%= config.bin %> validate', '<%= config.bin %> validate -f shop/fleet.yaml -o json', '<%= config.bin %> validate -o sarif > fleet.sarif'];
  static override flags = { ...fleetFlags, output: output() };

  async run(): Promise<number> {
    const { flags } = await this.parse(Validate);
    const world = this.open();
    const outcome = await validateSpec({ file: flags.file, allowOutside: flags['allow-outside'] }, world);
    if (flags.output === 'text') {
      return this.finish(outcome, { view: (found) => `${found.fleet}: ${found.clusters} clusters, ${found.templates} templates, ${found.policies} policies, ${found.objects} objects to render. No error.` });
    }
    const { diagnostics } = outcome;
    const shown = { ok: true as const, value: { valid: outcome.ok, diagnostics }, diagnostics: [] };
    const exit = ({ valid }: { readonly valid: boolean }): 'done' | 'failed' => (valid ? 'done' : 'failed');
    if (flags.output === 'sarif') return this.finish(shown, { view: (found, frame) => views.diagnostics.sarif(found.diagnostics, frame), frame: { tool: version }, exit });
    return this.finish(shown, { view: flags.output === 'json' ? jsonText : yamlText, exit });
  }
}
