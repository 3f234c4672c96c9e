import { Args, Flags } from '@oclif/core';
import { promoteObject } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags, outputFlag } from '#cli/flags';
import { realEditor } from '#cli/ports';
import { views } from '#render';

export default class Promote extends FleetCommand {
  static override summary = 'Make a template of a live object, with a policy that places it where it is.';
  static override description =
    'The template holds what people wrote: nothing that the server, a controller or another tool filled in. Nothing is changed in any cluster; the next plan adopts the object without a difference, and further clusters get it once the policy names them. As karmadactl promote, into files.';
  static override examples = ['<%= config.bin %> promote east:apps/Deployment/shop/web --dry-run', '<%= config.bin %> promote east:apps/Deployment/shop/web --with-dependencies --clusters east --clusters west'];
  static override args = { address: Args.string({ ignoreStdin: true, required: true, description: 'CLUSTER:GROUP/KIND/NAMESPACE/NAME' }) };
  static override flags = {
    ...fleetFlags,
    output: outputFlag(),
    clusters: Flags.string({ multiple: true, default: [], helpValue: 'NAME', description: 'place it on this cluster instead (may be repeated); where nothing is said, on the one that it comes from' }),
    'policy-name': Flags.string({ helpValue: 'NAME', description: 'name of the policy; NAME-KIND where nothing is said' }),
    'with-dependencies': Flags.boolean({ description: 'also what it refers to: ConfigMaps, ServiceAccounts, claims and, with --allow-secrets, Secrets' }),
    'allow-secrets': Flags.boolean({ description: 'write values of Secrets into the file' }),
    'dry-run': Flags.boolean({ description: 'show what would be written, and write nothing' }),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Promote);
    const { file, clusters } = flags;
    const policyName = flags['policy-name'];
    const ask = { file, allowOutside: flags['allow-outside'], address: args.address, clusters, withDependencies: flags['with-dependencies'], allowSecrets: flags['allow-secrets'], dryRun: flags['dry-run'], ...(policyName === undefined ? {} : { policyName }) };
    return this.finish(await promoteObject(ask, this.open(), realEditor(this.around)), { view: views.edits[flags.output] });
  }
}
