/** Where a name's value is: in a cell of the function itself, in one it was made with, or among the globals. */
export type Place = { readonly in: 'cell' | 'captured'; readonly at: number } | { readonly in: 'globals' };

/** Names of one function while it is compiled. */
export type Scope = {
  readonly outer: Scope | undefined;
  readonly blocks: Map<string, number>[];
  readonly captured: { readonly name: string; readonly from: Place }[];
  cells: number;
};

/** The scope of a function inside another. */
export const newScope = (outer: Scope | undefined): Scope => ({ outer, blocks: [new Map()], captured: [], cells: 0 });

/** A new local of the innermost block; an older one of the same name is hidden, not lost. */
export const declare = (scope: Scope, name: string): number => {
  const cell = scope.cells;
  scope.cells += 1;
  scope.blocks.at(-1)?.set(name, cell);
  return cell;
};

/** Does something with the names of a block of its own. */
export const inBlock = <Result>(scope: Scope, work: () => Result): Result => {
  scope.blocks.push(new Map());
  const result = work();
  scope.blocks.pop();
  return result;
};

/** Where a name's value is, as seen from the innermost block. */
export const resolve = (scope: Scope, name: string): Place => {
  const cell = scope.blocks.findLast((block) => block.has(name))?.get(name);
  if (cell !== undefined) return { in: 'cell', at: cell };
  const known = scope.captured.findIndex((one) => one.name === name);
  if (known >= 0) return { in: 'captured', at: known };
  const from: Place = scope.outer === undefined ? { in: 'globals' } : resolve(scope.outer, name);
  if (from.in === 'globals') return from;
  scope.captured.push({ name, from });
  return { in: 'captured', at: scope.captured.length - 1 };
};
