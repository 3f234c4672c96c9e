import { Args, Flags } from '@oclif/core';
import { acceptDrift } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { realEditor } from '#cli/ports';
import { views } from '#render';

export default class DriftAccept extends FleetCommand {
  static override summary = 'Let drift be until a day: write rules into the spec that say who answers for it, and why.';
  static override description = 'Looks at what has drifted at these addresses, and adds rules to `ignore` of the spec for just those fields. Comments and order of the spec stay. Plans leave such fields as they are live until the rules end.';
  static override examples = ['<%= config.bin %> drift accept east:apps/Deployment/shop/web --until 2027-03-31 --owner team-web --reason "scaled by hand for the sale"'];
  static override args = { address: Args.string({ ignoreStdin: true, required: true, description: 'CLUSTER:GROUP/KIND/NAMESPACE/NAME, as fleet drift shows it; more may follow' }) };
  static override strict = false;
  static override flags = {
    ...fleetFlags,
    output: outputFlag(),
    until: Flags.string({ required: true, helpValue: 'DATE', description: 'the last day on which it is let be, such as 2027-03-31' }),
    owner: Flags.string({ required: true, helpValue: 'NAME', description: 'who answers for it' }),
    reason: Flags.string({ required: true, helpValue: 'TEXT', description: 'why it is let be' }),
    field: Flags.string({ multiple: true, default: [], helpValue: 'FIELD', description: 'only this field: its path or a JSON pointer (may be repeated)' }),
    'dry-run': Flags.boolean({ description: 'show what would be written, and write nothing' }),
  };

  async run(): Promise<number> {
    const { argv, flags } = await this.parse(DriftAccept);
    const { file, until, owner, reason, field: fields } = flags;
    const ask = { file, allowOutside: flags['allow-outside'], addresses: argv.map(String), fields, until, owner, reason, dryRun: flags['dry-run'] };
    return this.finish(await acceptDrift(ask, this.open(), realEditor(this.around)), { view: views.edits[flags.output] });
  }
}
