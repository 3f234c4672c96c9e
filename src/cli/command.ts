import { Command } from '@oclif/core';
import type { Diagnostic, Milliseconds, Outcome, Ports } from '#core/model';
import { type Frame, type View, views } from '#render';
import { colourOf } from './colour.ts';
import { parseDuration } from './duration.ts';
import { type Exit, exitCodes, exitFor } from './exit.ts';
import { clock, type Listeners, realWorld, surroundings } from './ports.ts';

/** A value's way out: its view, what the view needs beyond the screen, and the exit code that the value means. */
export type Finish<Value> = {
  readonly view: View<Value>;
  readonly frame?: Partial<Frame>;
  readonly exit?: (value: Value) => Exit;
};

/** What every command shares: the world, the screen, and the one way to end. */
export abstract class FleetCommand extends Command {
  protected readonly around = surroundings();
  private line: Frame['line'];

  protected open(listeners: Partial<Listeners> = {}): Ports {
    const world = realWorld(this.around, { onEvent: () => {}, onWarning: (diagnostic) => this.say([diagnostic]), ...listeners }, this.requestTimeout());
    this.line = world.files.line;
    return world;
  }

  /** How long a cluster may take to connect, to answer, and between two pieces of an answer, where the environment says so. */
  private requestTimeout(): Milliseconds | undefined {
    const text = this.around.env['FLEET_REQUEST_TIMEOUT'];
    const time = text === undefined ? undefined : parseDuration(text);
    if (text !== undefined && time === undefined) this.error(`FLEET_REQUEST_TIMEOUT takes a duration such as 10s, not "${text}"`, { exit: 64 });
    return time;
  }

  protected frame(stream: 'out' | 'err'): Frame {
    return { width: this.around.width, colour: colourOf(this.around.env, this.around.isTerminal[stream]), now: clock.now() };
  }

  protected print(text: string): void {
    process.stdout.write(text === '' || text.endsWith('\n') ? text : `${text}\n`);
  }

  protected say(diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0) return;
    const frame: Frame = { ...this.frame('err'), explainHint: true, ...(this.line === undefined ? {} : { line: this.line }) };
    process.stderr.write(`${views.diagnostics.text(diagnostics, frame)}`);
  }

  /** Says what was found on stderr, prints the value on stdout, and gives the exit code. */
  protected finish<Value>(outcome: Outcome<Value>, how: Finish<Value>): number {
    this.say(outcome.diagnostics);
    if (!outcome.ok) return exitCodes[exitFor(outcome.diagnostics)];
    this.print(how.view(outcome.value, { ...this.frame('out'), ...how.frame }));
    return exitCodes[how.exit?.(outcome.value) ?? 'done'];
  }
}
