import { isInSet, isOfClass } from './pattern-class.ts';
import { raise, type Run, spend } from './trouble.ts';

/** One piece of a pattern, with how often it may stand. */
type Piece =
  | { readonly is: 'one'; readonly fits: (character: string) => boolean; readonly often: '' | '*' | '+' | '-' | '?' }
  | { readonly is: 'open' | 'place' | 'close' | 'end' }
  | { readonly is: 'again'; readonly capture: number }
  | { readonly is: 'balance'; readonly from: string; readonly to: string };

/** What a pattern found: from, up to (not with), and its captures. A capture without an end is a place. */
export type Found = { readonly from: number; readonly to: number; readonly captures: readonly (readonly [number, number] | number)[] };

const setEnd = (run: Run, pattern: string, open: number): number => {
  let at = open + (pattern.charAt(open + 1) === '^' ? 2 : 1);
  do {
    if (at >= pattern.length) return raise(run, 'malformed pattern (missing ])');
    at += pattern.charAt(at) === '%' ? 2 : 1;
  } while (pattern.charAt(at) !== ']');
  return at;
};

type Read = { readonly piece: Piece; readonly next: number };

const escaped = (run: Run, pattern: string, at: number): Read | undefined => {
  const letter = pattern.charAt(at + 1);
  if (letter === '') return raise(run, 'malformed pattern (ends with %)');
  if (letter >= '0' && letter <= '9') return { piece: { is: 'again', capture: Number(letter) - 1 }, next: at + 2 };
  if (letter === 'b') return { piece: { is: 'balance', from: pattern.charAt(at + 2), to: pattern.charAt(at + 3) }, next: at + 4 };
  return undefined;
};

const special = (run: Run, pattern: string, at: number): Read | undefined => {
  const letter = pattern.charAt(at);
  if (letter === '(') return pattern.charAt(at + 1) === ')' ? { piece: { is: 'place' }, next: at + 2 } : { piece: { is: 'open' }, next: at + 1 };
  if (letter === ')') return { piece: { is: 'close' }, next: at + 1 };
  if (letter === '$' && at + 1 === pattern.length) return { piece: { is: 'end' }, next: at + 1 };
  return letter === '%' ? escaped(run, pattern, at) : undefined;
};

const single = (run: Run, pattern: string, at: number): { readonly fits: (character: string) => boolean; readonly next: number } => {
  const letter = pattern.charAt(at);
  if (letter === '.') return { fits: () => true, next: at + 1 };
  if (letter === '%') return { fits: (character) => isOfClass(character, pattern.charAt(at + 1)), next: at + 2 };
  if (letter !== '[') return { fits: (character) => character === letter, next: at + 1 };
  const end = setEnd(run, pattern, at);
  const set = pattern.slice(at + 1, end);
  return { fits: (character) => isInSet(character, set), next: end + 1 };
};

const OFTEN = ['*', '+', '-', '?'] as const;

const piecesOf = (run: Run, pattern: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < pattern.length) {
    spend(run, 1);
    const found = special(run, pattern, at);
    if (found !== undefined) {
      pieces.push(found.piece);
      at = found.next;
      continue;
    }
    const { fits, next } = single(run, pattern, at);
    const often = OFTEN.find((one) => one === pattern.charAt(next)) ?? '';
    pieces.push({ is: 'one', fits, often });
    at = next + often.length;
  }
  return pieces;
};

type Capture = { readonly from: number; readonly to?: number; readonly place?: true };
type State = { readonly at: number; readonly captures: readonly Capture[] };

/** Finds a pattern in a text from a place on. Every try of a piece is a step, so no pattern runs for long. */
export const finder = (run: Run, pattern: string): ((text: string, from: number) => Found | undefined) => {
  const anchored = pattern.startsWith('^');
  const pieces = piecesOf(run, anchored ? pattern.slice(1) : pattern);
  return (text, from) => {
    for (let start = from; start <= text.length; start += 1) {
      const end = matched({ run, pieces, text }, 0, { at: start, captures: [] });
      if (end !== undefined)
        return { from: start, to: end.at, captures: end.captures.map((one) => (one.place ? one.from : [one.from, one.to ?? one.from])) };
      if (anchored) return undefined;
    }
    return undefined;
  };
};

type Task = { readonly run: Run; readonly pieces: readonly Piece[]; readonly text: string };

const closed = ({ run }: Task, captures: readonly Capture[], to: number): readonly Capture[] => {
  const open = captures.findLastIndex((one) => one.to === undefined && !one.place);
  return open < 0 ? raise(run, 'malformed pattern (unexpected ))') : captures.map((one, at) => (at === open ? { ...one, to } : one));
};

const balanced = ({ run, text }: Task, { from, to }: { readonly from: string; readonly to: string }, start: number): number | undefined => {
  if (text.charAt(start) !== from || from === '') return undefined;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    spend(run, 1);
    if (text.charAt(at) === to) depth -= 1;
    else if (text.charAt(at) === from) depth += 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
};

const again = ({ run, text }: Task, capture: Capture | undefined, at: number): number | undefined => {
  if (capture?.to === undefined) return raise(run, 'invalid capture index');
  const same = text.slice(capture.from, capture.to);
  return text.startsWith(same, at) ? at + same.length : undefined;
};

// What a piece that stands once leads to; undefined where it does not fit.
const stepped = (task: Task, piece: Exclude<Piece, { is: 'one' }>, { at, captures }: State): State | undefined => {
  const on = (to: number | undefined): State | undefined => (to === undefined ? undefined : { at: to, captures });
  switch (piece.is) {
    case 'open':
      return { at, captures: [...captures, { from: at }] };
    case 'place':
      return { at, captures: [...captures, { from: at, place: true }] };
    case 'close':
      return { at, captures: closed(task, captures, at) };
    case 'end':
      return on(at === task.text.length ? at : undefined);
    case 'again':
      return on(again(task, captures[piece.capture], at));
    case 'balance':
      return on(balanced(task, piece, at));
  }
};

type Repeat = { readonly rest: (to: number) => State | undefined; readonly fits: (at: number) => boolean };

const asFewAsPossible = ({ rest, fits }: Repeat, from: number): State | undefined => {
  for (let at = from; ; at += 1) {
    const found = rest(at);
    if (found !== undefined || !fits(at)) return found;
  }
};

const asManyAsPossible = ({ rest, fits }: Repeat, least: number, most: number): State | undefined => {
  let to = least;
  while (to < most && fits(to)) to += 1;
  for (; to >= least; to -= 1) {
    const found = rest(to);
    if (found !== undefined) return found;
  }
  return undefined;
};

const repeated = (task: Task, which: number, { at, captures }: State): State | undefined => {
  const { run, text } = task;
  const piece = task.pieces[which] as Extract<Piece, { is: 'one' }>;
  const fits = (place: number): boolean => {
    spend(run, 1);
    return place < text.length && piece.fits(text.charAt(place));
  };
  const repeat: Repeat = { fits, rest: (to) => matched(task, which + 1, { at: to, captures }) };
  switch (piece.often) {
    case '':
      return fits(at) ? repeat.rest(at + 1) : undefined;
    case '?':
      return asManyAsPossible(repeat, at, at + 1);
    case '*':
      return asManyAsPossible(repeat, at, text.length);
    case '+':
      return fits(at) ? asManyAsPossible(repeat, at + 1, text.length) : undefined;
    case '-':
      return asFewAsPossible(repeat, at);
  }
};

const matched = (task: Task, which: number, state: State): State | undefined => {
  let [at, now]: [number, State | undefined] = [which, state];
  for (let piece = task.pieces[at]; piece !== undefined && now !== undefined; piece = task.pieces[at]) {
    spend(task.run, 1);
    if (piece.is === 'one') return repeated(task, at, now);
    now = stepped(task, piece, now);
    at += 1;
  }
  return now;
};
