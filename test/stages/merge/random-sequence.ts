import type { Request, Sequence } from './recorded.ts';
import { apply, type Body, force, type Maker, part, patch, replace, widget } from './requests.ts';

// A fixed sequence of numbers, so that the random bodies are the same each time they are made.
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const some = <Value>(next: (below: number) => number, values: readonly Value[]): Value[] => {
  const left = [...values];
  const taken: Value[] = [];
  for (const _ of values) {
    const [value] = left.splice(next(left.length), 1);
    if (value !== undefined && next(2) === 0) taken.push(value);
  }
  return taken;
};

const members = (next: (below: number) => number): Body =>
  Object.fromEntries(
    some<readonly [string, () => unknown]>(next, [
      ['tags', () => some(next, ['a', 'b', 'c', 'd'])],
      ['steps', () => some(next, ['x', 'y'])],
      ['parts', () => some(next, ['p', 'q', 'r', 's']).map((name) => part(name, Object.fromEntries(some(next, [['size', next(3)], ['zone', 'wxy'[next(3)]]]))))],
      ['colour', () => Object.fromEntries(some(next, ['r', 'g']).map((name) => [name, next(2)]))],
      ['limits', () => Object.fromEntries(some(next, ['cpu', 'mem']).map((name) => [name, String(next(2))]))],
      ['free', () => Object.fromEntries(some(next, ['a', 'b']).map((name) => [name, [next(2), { c: next(2) }, [next(2)], {}, null][next(5)]]))],
      ['nested', () => ({ deep: Object.fromEntries(some(next, ['on', 'off']).map((name) => [name, next(2) === 0])) })],
      ['size', () => [1, 'big', '3'][next(3)]],
    ]).map(([name, make]) => [name, make()]),
  ) as Body;

const randomStep = (next: (below: number) => number, make: Maker): Request => {
  const manager = ['one', 'two', 'three'][next(3)] ?? 'one';
  const body = make(next(12) === 0 ? {} : { spec: members(next) }, next(4) === 0 ? { labels: Object.fromEntries(some(next, ['k', 'l']).map((name) => [name, String(next(2))])) } : {});
  const way = next(10);
  if (way < 4) return apply(manager, body);
  if (way < 8) return force(manager, body);
  return way === 8 ? replace(manager, body) : patch(manager, { spec: members(next) });
};

/** Twelve requests on one Widget, the same for the same seed. */
export const randomSequence = (seed: number): Sequence => {
  const next = numbers(seed);
  return widget(`random-${String(seed).padStart(2, '0')}`, (make) => [apply('one', make({ spec: members(next) })), ...Array.from({ length: 11 }, () => randomStep(next, make))]);
};
