import { Command } from '@oclif/core';
import type { Diagnostic, Outcome, Ports } from '#core/model';
import { asJson, asYaml, diagnosticsText, styleFor, type Style } from '#render';
import { type Exit, exitCodes, exitFor } from './exit.ts';
import { realWorld, surroundings, type Listeners } from './ports.ts';

/** What a view may know of the place where its text is shown. */
export type Screen = { readonly width: number; readonly style: Style; readonly now: string };

/** A value's way out: its view as text, and the exit code that it means. */
export type Finish<Value> = {
  readonly format: 'text' | 'json' | 'yaml';
  readonly view: (value: Value, screen: Screen) => string;
  readonly exit?: (value: Value) => Exit;
};

/** What every command shares: the world, the screen, and the one way to end. */
export abstract class FleetCommand extends Command {
  protected readonly around = surroundings();

  protected open(listeners: Partial<Listeners> = {}): Ports {
    return realWorld(this.around, { onEvent: () => {}, onWarning: (diagnostic) => this.say([diagnostic]), ...listeners });
  }

  protected screen(stream: 'out' | 'err', world: Ports): Screen {
    return { width: this.around.width, style: styleFor({ env: this.around.env, isTerminal: this.around.isTerminal[stream] }), now: world.clock.now() };
  }

  protected print(text: string): void {
    process.stdout.write(text === '' || text.endsWith('\n') ? text : `${text}\n`);
  }

  protected say(diagnostics: readonly Diagnostic[], world?: Ports): void {
    if (diagnostics.length === 0) return;
    const style = styleFor({ env: this.around.env, isTerminal: this.around.isTerminal.err });
    const line = world?.files.line ?? (() => undefined);
    process.stderr.write(`${diagnosticsText(diagnostics, { line, style, width: this.around.width })}\n`);
  }

  /** Says what was found on stderr, prints the value on stdout, and gives the exit code. */
  protected finish<Value>(outcome: Outcome<Value>, world: Ports, how: Finish<Value>): number {
    this.say(outcome.diagnostics, world);
    if (!outcome.ok) return exitCodes[exitFor(outcome.diagnostics)];
    const { format, view, exit } = how;
    this.print(format === 'text' ? view(outcome.value, this.screen('out', world)) : format === 'json' ? asJson(outcome.value) : asYaml(outcome.value));
    return exitCodes[exit?.(outcome.value) ?? 'done'];
  }
}
