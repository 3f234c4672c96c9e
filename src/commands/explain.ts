import { Args } from '@oclif/core';
import { FleetCommand } from '#cli/command';
import { explainText } from '#render';

export default class Explain extends FleetCommand {
  static override summary = 'Say at length what a diagnostic code means and what to do.';
  static override examples = ['<%= config.bin %> explain FLT7503', '<%= config.bin %> explain'];
  static override args = { code: Args.string({ description: 'a code such as FLT7503; without one all codes are listed' }) };

  async run(): Promise<number> {
    const { args } = await this.parse(Explain);
    const text = explainText(args.code, this.screen('out', this.open()));
    if (text === undefined) this.error(`there is no code "${args.code}"; list all with:\n    fleet explain`, { exit: 64 });
    this.print(text);
    return 0;
  }
}
