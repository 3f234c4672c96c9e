import { Flags } from '@oclif/core';
import { writeSchedule } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { scheduleAsk, scheduleTrouble } from '#cli/schedule-ask';
import { views } from '#render';

export default class Schedule extends FleetCommand {
  static override summary = 'Print the objects of a job that looks for drift by the clock, with rights to read and nothing else.';
  static override description =
    'Prints a CronJob, its ServiceAccount, a ConfigMap with the spec (with --with-pending, also templates and policies), a NetworkPolicy and, where the job runs in a member cluster, its RBAC: get and list of the kinds of this fleet. With --for-member, the RBAC for the other member clusters. ' +
    'Kubeconfigs and files with Secrets are never printed; a comment says how to make the Secret that holds them.';
  static override examples = [
    "<%= config.bin %> schedule --cron '*/15 * * * *' --image registry.example.com/fleet:1 | kubectl apply --server-side -f -",
    "<%= config.bin %> schedule --cron '*/15 * * * *' --image registry.example.com/fleet:1 --for-member | kubectl --context member1 apply -f -",
  ];
  static override flags = {
    ...fleetFlags,
    cron: Flags.string({ required: true, helpValue: 'SCHEDULE', description: "when it runs, as a CronJob says it: '*/15 * * * *'" }),
    image: Flags.string({ required: true, env: 'FLEET_IMAGE', description: 'a container image with fleet on its PATH, and with the plugins that the kubeconfigs call' }),
    name: Flags.string({ default: 'fleet-drift', description: 'name of the objects' }),
    namespace: Flags.string({ char: 'n', default: 'fleet', description: 'namespace of the objects; the same in each member cluster' }),
    'time-zone': Flags.string({ helpValue: 'ZONE', description: 'time zone of the schedule, such as Europe/Berlin' }),
    deadline: Flags.string({ default: '10m', helpValue: 'DURATION', description: 'how long one run may take' }),
    jitter: Flags.string({ default: '60s', helpValue: 'DURATION', description: 'each run begins a random time below this later; 0s for none' }),
    shards: Flags.integer({ min: 2, max: 1000, description: 'share the clusters out among so many pods of an Indexed Job' }),
    secret: Flags.string({ helpValue: 'NAME', description: 'the Secret with kubeconfigs and files with Secrets; by default the name with -files' }),
    'api-port': Flags.integer({ multiple: true, min: 1, max: 65_535, default: [443, 6443], description: 'port at which API servers answer, beside those that the kubeconfigs name (may be repeated)' }),
    'with-pending': Flags.boolean({ description: 'the job also tells what a plan would change' }),
    strict: Flags.boolean({ description: 'the job counts other owners of fields as drift' }),
    remember: Flags.boolean({ description: 'each run leaves what it found beside the state, where fleet drift show finds it' }),
    'create-namespace': Flags.boolean({ description: 'print the namespace too, with the Pod Security Standard restricted' }),
    'for-member': Flags.boolean({ description: 'print what the job may read in a member cluster' }),
    output: Flags.option({ char: 'o', options: ['yaml', 'json'] as const, default: 'yaml', env: 'FLEET_OUTPUT', description: 'form of the answer on standard output' })(),
  };

  async run(): Promise<number> {
    const { flags } = await this.parse(Schedule);
    const job = scheduleAsk(flags);
    if (typeof job === 'string') this.error(scheduleTrouble(job), { exit: 64 });
    const ask = { file: flags.file, allowOutside: flags['allow-outside'], job, forMember: flags['for-member'] };
    return this.finish(await writeSchedule(ask, this.open()), { view: views.schedule[flags.output] });
  }
}
