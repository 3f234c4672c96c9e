import { Args } from '@oclif/core';
import { FleetCommand } from '#cli/command';
import { codesText, explainText, nearestCode } from '#render';

export default class Explain extends FleetCommand {
  static override summary = 'Say at length what a diagnostic code means and what to do.';
  static override examples = ['<%= config.bin %> explain FLT7503', '<%= config.bin %> explain'];
  static override args = { code: Args.string({ ignoreStdin: true, description: 'a code such as FLT7503; without one all codes are listed' }) };

  async run(): Promise<number> {
    const { args } = await this.parse(Explain);
    const { code } = args;
    const text = code === undefined ? codesText() : explainText(code, this.frame('out'));
    if (text === undefined) this.error(`there is no code "${code}"; the nearest is ${nearestCode(code ?? '') ?? 'none'}. List all with:\n    fleet explain`, { exit: 64 });
    this.print(text);
    return 0;
  }
}
