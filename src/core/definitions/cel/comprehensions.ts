import type { Environment } from '@marcbachmann/cel-js';
import { failing } from './library.ts';

type Scope = { readonly forkWithVariable: (name: string, type: unknown) => Scope; readonly reuse: (parent: Scope) => Scope; readonly setIterValue: (value: unknown, evaluator: unknown) => Scope };
type Checker = { readonly check: (node: unknown, scope: Scope) => unknown; readonly getType: (name: string) => unknown };
type Evaluator = { readonly run: (node: unknown, scope: Scope) => unknown };
type Call = { readonly args: readonly { readonly op: string; readonly args: unknown }[]; readonly receiver: unknown };

/** A pair that a comprehension walks over: place or key, and value. */
type Pair = readonly [unknown, unknown];

/** What is made of the pairs; `run` evaluates one of the expressions after the two names, for one pair. */
type Fold = { readonly type: string; readonly of: (pairs: readonly Pair[], run: (at: number, pair: Pair) => unknown) => unknown };

const pairsOf = (value: unknown): readonly Pair[] => {
  if (value instanceof Map) return [...value];
  return Array.isArray(value) ? value.map((item, at): Pair => [BigInt(at), item]) : failing('no such overload');
};

const holding = (pairs: readonly Pair[], run: (at: number, pair: Pair) => unknown): readonly Pair[] => pairs.filter((pair) => run(0, pair) === true);

const list: Fold['of'] = (pairs, run) => pairs.map((pair) => run(0, pair));
const map: Fold['of'] = (pairs, run) => new Map(pairs.map((pair) => [pair[0], run(0, pair)]));

const filtered = (fold: Fold['of']): Fold['of'] => (pairs, run) => fold(holding(pairs, run), (_, pair) => run(1, pair));

const entries: Fold['of'] = (pairs, run) => new Map(pairs.flatMap((pair) => [...(run(0, pair) as ReadonlyMap<unknown, unknown>)]));

const folds: Readonly<Record<string, readonly [expressions: number, fold: Fold][]>> = {
  all: [[1, { type: 'bool', of: (pairs, run) => pairs.every((pair) => run(0, pair) === true) }]],
  exists: [[1, { type: 'bool', of: (pairs, run) => pairs.some((pair) => run(0, pair) === true) }]],
  existsOne: [[1, { type: 'bool', of: (pairs, run) => holding(pairs, run).length === 1 }]],
  transformList: [[1, { type: 'list', of: list }], [2, { type: 'list', of: filtered(list) }]],
  transformMap: [[1, { type: 'map', of: map }], [2, { type: 'map', of: filtered(map) }]],
  transformMapEntry: [[1, { type: 'map', of: entries }], [2, { type: 'map', of: filtered(entries) }]],
};

// The library makes a macro of what this gives back: it checks first, and evaluates in the scopes that were made then.
const macro = (fold: Fold) => ({ args, receiver }: Call): object => {
  const [first, second, ...expressions] = args;
  const scopes: { outer?: Scope; inner?: Scope } = {};
  return {
    typeCheck: (checker: Checker, _: unknown, scope: Scope) => {
      if (first?.op !== 'id' || second?.op !== 'id') return failing('a comprehension needs the names of two variables');
      checker.check(receiver, scope);
      scopes.outer = scope.forkWithVariable(String(first.args), checker.getType('dyn'));
      scopes.inner = scopes.outer.forkWithVariable(String(second.args), checker.getType('dyn'));
      for (const expression of expressions) checker.check(expression, scopes.inner);
      return checker.getType(fold.type);
    },
    evaluate: (evaluator: Evaluator, _: unknown, scope: Scope) => {
      const run = (at: number, [key, value]: Pair): unknown => {
        const outer = scopes.outer?.reuse(scope).setIterValue(key, evaluator);
        const inner = outer && scopes.inner?.reuse(outer).setIterValue(value, evaluator);
        return inner && evaluator.run(expressions[at], inner);
      };
      return fold.of(pairsOf(evaluator.run(receiver, scope)), run);
    },
  };
};

/** Comprehensions with two variables, over lists and maps: `self.all(key, value, …)`. */
export const registerComprehensions = (environment: Environment): void => {
  for (const [name, forms] of Object.entries(folds)) {
    for (const [expressions, fold] of forms) {
      for (const type of ['list', 'map']) environment.registerFunction(`${type}.${name}(${Array.from({ length: expressions + 2 }, () => 'ast').join(', ')}): ${fold.type}`, macro(fold) as never);
    }
  }
};
