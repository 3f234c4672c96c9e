import { Args, Flags } from '@oclif/core';
import { absorbDrift } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { realEditor } from '#cli/ports';
import { views } from '#render';

export default class DriftAbsorb extends FleetCommand {
  static override summary = 'Take drift over: write the live values back into the source.';
  static override description =
    'Where all clusters that have the object have the same value, the template is changed; else an override policy for the cluster is written to fleet-absorbed.yaml. Comments and order stay. ' +
    'The live values are also recorded, as if fleet had applied them, so that the next plan has nothing to do there. Values of Secrets and replicas that a policy shares out are refused.';
  static override examples = ['<%= config.bin %> drift absorb east:apps/Deployment/shop/web --dry-run', '<%= config.bin %> drift absorb east:apps/Deployment/shop/web --field spec.replicas'];
  static override args = { address: Args.string({ ignoreStdin: true, required: true, description: 'CLUSTER:GROUP/KIND/NAMESPACE/NAME, as fleet drift shows it; more may follow' }) };
  static override strict = false;
  static override flags = {
    ...fleetFlags,
    output: outputFlag(),
    field: Flags.string({ multiple: true, default: [], helpValue: 'FIELD', description: 'only this field: its path or a JSON pointer (may be repeated)' }),
    'dry-run': Flags.boolean({ description: 'show what would be written, and write nothing' }),
    record: Flags.boolean({ allowNo: true, default: true, description: 'also record the live values in the state; without it the next plan settles them' }),
  };

  async run(): Promise<number> {
    const { argv, flags } = await this.parse(DriftAbsorb);
    const { file, field: fields, record } = flags;
    const ask = { file, allowOutside: flags['allow-outside'], addresses: argv.map(String), fields, dryRun: flags['dry-run'], record };
    return this.finish(await absorbDrift(ask, this.open(), realEditor(this.around)), { view: views.edits[flags.output] });
  }
}
