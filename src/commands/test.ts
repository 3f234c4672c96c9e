import { Args, Flags } from '@oclif/core';
import { testPolicies } from '#actions';
import { FleetCommand } from '#cli/command';
import { fleetFlags } from '#cli/flags';
import { realTestEditor } from '#cli/ports';
import { views } from '#render';

const output = Flags.option({ char: 'o', options: ['text', 'json', 'yaml', 'junit'] as const, default: 'text', env: 'FLEET_OUTPUT', description: 'form of the report on standard output' });

export default class Test extends FleetCommand {
  static override summary = 'Run tests of policies; no cluster is needed.';
  static override description = 'Places and renders the template of each case under the circumstances that the case gives, and compares what comes out with what it expects. Without names, every *.fleet-test.yaml below the folder of the fleet spec is run.';
  static override examples = ['<%= config.bin %> test', '<%= config.bin %> test policies/web.fleet-test.yaml --filter eu', '<%= config.bin %> test --update', '<%= config.bin %> test -o junit > tests.xml'];
  static override args = { file: Args.string({ ignoreStdin: true, description: 'a test file, or a folder with some; more may follow' }) };
  static override strict = false;
  static override flags = {
    ...fleetFlags,
    filter: Flags.string({ helpValue: 'NAME', description: 'only cases with this text in their name' }),
    update: Flags.boolean({ description: 'write into the files what is so now in place of what does not hold; comments stay' }),
    output: output(),
  };

  async run(): Promise<number> {
    const { argv, flags } = await this.parse(Test);
    const world = this.open();
    const { file, filter, update } = flags;
    const ask = { file, allowOutside: flags['allow-outside'], files: argv.map(String), update, ...(filter === undefined ? {} : { filter }) };
    const outcome = await testPolicies(ask, world, realTestEditor(this.around));
    if (outcome.ok) this.say([...new Set(outcome.value.tests.flatMap(({ diagnostics }) => diagnostics))]);
    return this.finish(outcome, {
      view: views.tests[flags.output],
      exit: ({ tests, failed }) => (failed > 0 || tests.some(({ diagnostics }) => diagnostics.length > 0) ? 'failed' : 'done'),
    });
  }
}
