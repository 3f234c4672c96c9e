import type { Value } from './values.ts';

/** A variable: closures share it. */
export type Cell = { value: Value };

/** One activation of a function. */
export type Frame = { readonly cells: Cell[]; readonly captured: readonly Cell[]; readonly more: readonly Value[] };

/** Code of an expression that gives one value. */
export type One = (frame: Frame) => Value;

/** Code of an expression that gives any number of values. */
export type Many = (frame: Frame) => readonly Value[];

/** How a statement leaves its block, where it does. */
export type Leave =
  | { readonly by: 'break' }
  | { readonly by: 'return'; readonly values: readonly Value[] }
  | { readonly by: 'goto'; readonly label: string };

/** Code of a statement. */
export type Act = (frame: Frame) => Leave | undefined;

/** The cell there; a local always has one by the time that code reads it. */
export const cellAt = (cells: readonly Cell[], at: number): Cell => cells[at] ?? { value: undefined };
