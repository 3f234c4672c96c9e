import { Args } from '@oclif/core';
import { startFleet } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { shippedSchemas } from '#cli/schemas';

export default class Init extends FleetCommand {
  static override summary = 'Write a new fleet spec, with completion for editors.';
  static override examples = ['<%= config.bin %> init shop'];
  static override args = { name: Args.string({ ignoreStdin: true, required: true, description: "the fleet's name: a DNS label; it names the field manager in every cluster" }) };
  static override flags = { file: fleetFlags.file };

  async run(): Promise<number> {
    const { args, flags } = await this.parse(Init);
    if (!/^[a-z0-9]([-a-z0-9]{0,46}[a-z0-9])?$/.test(args.name)) this.error(`"${args.name}" is not a DNS label of at most 48 characters; try:\n    fleet init shop`, { exit: 64 });
    const world = this.open();
    return this.finish(await startFleet({ name: args.name, file: flags.file, schemas: await shippedSchemas() }, world), {
      view: (path) => `${path} is written. Next:\n    fleet join member1 --cluster-kubeconfig=~/.kube/config --cluster-context=CONTEXT`,
    });
  }
}
