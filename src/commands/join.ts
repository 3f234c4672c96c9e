import { Args, Flags } from '@oclif/core';
import { joinCluster } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { realEditor } from '#cli/ports';
import { asInSpec } from '#cli/spec-path';

export default class Join extends FleetCommand {
  static override summary = 'Take a cluster into the fleet: look at it, then write it into the spec.';
  static override description = 'Checks the connection, reads version and served kinds, and takes provider, region and zones from the nodes where they agree. Comments and order of the spec stay.';
  static override examples = ['<%= config.bin %> join member1 --cluster-kubeconfig=$HOME/.kube/members.config --cluster-context=member1'];
  static override args = { name: Args.string({ ignoreStdin: true, required: true, description: 'the name of the cluster in the fleet' }) };
  static override flags = {
    ...fleetFlags,
    'cluster-kubeconfig': Flags.string({ required: true, helpValue: 'FILE', description: 'kubeconfig that reaches the cluster' }),
    'cluster-context': Flags.string({ helpValue: 'CONTEXT', description: 'context of it; its current one if not given' }),
    'cluster-provider': Flags.string({ description: 'in place of what the nodes say' }),
    'cluster-region': Flags.string({ description: 'in place of what the nodes say' }),
    'cluster-zones': Flags.string({ multiple: true, delimiter: ',', default: [], description: 'in place of what the nodes say' }),
    'dry-run': Flags.boolean({ description: 'look at the cluster, and leave the spec as it is' }),
  };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Join);
    const world = this.open();
    const ask = {
      file: flags.file,
      allowOutside: flags['allow-outside'],
      name: args.name,
      kubeconfig: asInSpec(this.around, flags.file, flags['cluster-kubeconfig']),
      kubeconfigHere: flags['cluster-kubeconfig'],
      zones: flags['cluster-zones'],
      dryRun: flags['dry-run'],
      ...(flags['cluster-context'] === undefined ? {} : { context: flags['cluster-context'] }),
      ...(flags['cluster-provider'] === undefined ? {} : { provider: flags['cluster-provider'] }),
      ...(flags['cluster-region'] === undefined ? {} : { region: flags['cluster-region'] }),
    };
    return this.finish(await joinCluster(ask, world, realEditor(this.around)), {
      view: ({ name, version, kinds, provider, region }) => {
        const place = [provider, region].filter((one) => one !== undefined).join(' ');
        return `cluster(${name}) ${flags['dry-run'] ? 'can join' : 'joined'}: ${version}, ${kinds} kinds served${place === '' ? '' : `, ${place}`}`;
      },
    });
  }
}
