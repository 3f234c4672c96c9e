import { validateSpec } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { jsonText, yamlText } from '#render';

export default class Validate extends FleetCommand {
  static override summary = 'Check the spec, templates and policies; no cluster is needed.';
  static override description = 'Reads everything, validates it as Karmada would, places and renders it for the clusters of the spec, and reports every finding with file and line.';
  static override examples = ['<%= config.bin %> validate', '<%= config.bin %> validate -f shop/fleet.yaml -o json'];
  static override flags = { ...fleetFlags, output: outputFlag() };

  async run(): Promise<number> {
    const { flags } = await this.parse(Validate);
    const world = this.open();
    const outcome = await validateSpec({ file: flags.file, allowOutside: flags['allow-outside'] }, world);
    if (flags.output === 'text') {
      return this.finish(outcome, { view: (found) => `${found.fleet}: ${found.clusters} clusters, ${found.templates} templates, ${found.policies} policies, ${found.objects} objects to render. No error.` });
    }
    const { diagnostics } = outcome;
    const view = flags.output === 'json' ? jsonText : yamlText;
    return this.finish({ ok: true, value: { valid: outcome.ok, diagnostics }, diagnostics: [] }, { view, exit: ({ valid }) => (valid ? 'done' : 'failed') });
  }
}
