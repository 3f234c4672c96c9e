import { Args, Flags } from '@oclif/core';
import { importObjects } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { labelsOf } from '#cli/labels';
import { realEditor } from '#cli/ports';
import { views } from '#render';

export default class Import extends FleetCommand {
  static override summary = 'Take over live objects that templates describe: write import blocks into the spec.';
  static override description =
    'Nothing is changed in any cluster: the next plan shows each object that is adopted, every field that changes, from whom fields are taken and what stays with whom; the next apply carries it out. A live object without a template becomes one with fleet promote.';
  static override examples = ['<%= config.bin %> import east:apps/Deployment/shop/web --from helm', '<%= config.bin %> import --selector app=web --kind apps/Deployment --cluster east --dry-run'];
  static override args = { address: Args.string({ ignoreStdin: true, description: 'CLUSTER:GROUP/KIND/NAMESPACE/NAME; more may follow' }) };
  static override strict = false;
  static override flags = {
    ...fleetFlags,
    output: outputFlag(),
    selector: Flags.string({ char: 'l', helpValue: 'LABELS', dependsOn: ['kind'], description: 'live objects with these labels, such as app=web,tier=front' }),
    kind: Flags.string({ helpValue: 'KIND', dependsOn: ['selector'], description: 'of this kind: Deployment or apps/Deployment' }),
    cluster: Flags.string({ char: 'c', helpValue: 'NAME', dependsOn: ['selector'], description: 'on this member cluster; on all where none is named' }),
    from: Flags.option({ options: ['kubectl', 'helm', 'kapp', 'argocd', 'flux', 'karmada'] as const, multiple: true, default: [], description: 'hand over all fields of this tool (may be repeated)' })(),
    'dry-run': Flags.boolean({ description: 'show what would be written, and write nothing' }),
  };

  async run(): Promise<number> {
    const { argv, flags } = await this.parse(Import);
    const { file, selector, kind, cluster, from } = flags;
    const labels = selector === undefined ? undefined : labelsOf(selector);
    if (typeof labels === 'string') this.error(labels, { exit: 64 });
    if (argv.length === 0 && labels === undefined) this.error('name what to import: an address, or --selector with --kind', { exit: 64 });
    const chosen = labels === undefined || kind === undefined ? {} : { chosen: { kind, labels, ...(cluster === undefined ? {} : { cluster }) } };
    const ask = { file, allowOutside: flags['allow-outside'], tool: this.config.version, addresses: argv.map(String), from, dryRun: flags['dry-run'], ...chosen };
    return this.finish(await importObjects(ask, this.open(), realEditor(this.around)), { view: views.edits[flags.output] });
  }
}
