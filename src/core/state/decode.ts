import { diagnose } from '#core/diagnostics';
import { addressText, bad, type Diagnostic, good, isObject, type Outcome, type State, unlessErrors } from '#core/model';
import { problemOf } from '#lib/shape';
import { stateShape } from './shape.ts';

const restore = 'Put a copy of the state back, or start anew beside it and adopt what is there:\n    fleet plan --adopt if-no-diff';

/** `moved: 'read'` reads also the copy that stayed behind where a state was moved away. */
export type Reading = { readonly moved?: 'read' };

/** The state that a text holds. Damage of any kind is a diagnostic: a state is never guessed, and never read as empty. */
export const decodeState = (text: string, fleet: string, { moved }: Reading = {}): Outcome<State> => {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const newer = newerFormat(parsed.value);
  if (newer) return bad([newer]);
  const problem = problemOf(stateShape, parsed.value);
  if (problem !== undefined) return bad([diagnose('FLT8005', `The state of "${fleet}" is not what fleet writes: ${problem}.`, { hint: restore })]);
  const state = parsed.value as State;
  return unlessErrors(state, [...strangers(state, fleet), ...(moved === 'read' ? [] : away(state)), ...twice(state), ...missing(state)]);
};

const parse = (text: string): Outcome<unknown> => {
  const end = text.trimEnd();
  if (end === '') return bad([diagnose('FLT8001', 'The state is there but holds nothing, not even a serial.', { hint: restore })]);
  try {
    return good(JSON.parse(end) as unknown);
  } catch {
    return bad([
      end.startsWith('{') && !end.endsWith('}')
        ? diagnose('FLT8002', `The state ends in the middle, after ${text.length} characters.`, { hint: restore })
        : diagnose('FLT8003', 'The state is not JSON.', { hint: restore }),
    ]);
  }
};

const newerFormat = (value: unknown): Diagnostic | undefined => {
  const format = isObject(value) ? value['format'] : undefined;
  if (typeof format !== 'number' || format <= 1) return undefined;
  return diagnose('FLT8004', `The state has format ${format}; this fleet reads format 1.`, {
    hint: 'Use the newer fleet that wrote it; to see which one you have:\n    fleet --version',
  });
};

const strangers = (state: State, fleet: string): Diagnostic[] =>
  state.fleet === fleet
    ? []
    : [
        diagnose('FLT8006', `The state belongs to the fleet "${state.fleet}", and the spec is of "${fleet}".`, {
          hint: `Give each fleet a state file of its own (spec.state.path), or name the fleet as before:\n    name: ${state.fleet}`,
        }),
      ];

const away = ({ moved, fleet, serial }: State): Diagnostic[] =>
  moved === undefined
    ? []
    : [
        diagnose('FLT8125', `The state of "${fleet}" was moved to ${moved} at serial ${serial - 1}. What stands here is the copy that stayed behind.`, {
          hint: 'Use the fleet spec that names the new place:\n    fleet plan --file FILE',
        }),
      ];

const twice = (state: State): Diagnostic[] => {
  const seen = new Set<string>();
  const again = state.objects.map((row) => addressText(row.at)).filter((address) => seen.size === seen.add(address).size);
  return again.map((address) => diagnose('FLT8005', `The state has two rows for ${address}.`, { hint: restore }));
};

const missing = (state: State): Diagnostic[] =>
  state.objects
    .filter((row) => !Object.hasOwn(state.contents, row.applied))
    .slice(0, 10)
    .map((row) =>
      diagnose('FLT8005', `The state does not hold the content that it names for ${addressText(row.at)} (${row.applied}).`, { hint: restore }),
    );
