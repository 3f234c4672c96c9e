import { Chalk } from 'chalk';
import type { Action, Severity } from '#core/model';

/** Puts colour, or nothing, around a text. */
export type Paint = (text: string) => string;

/** What each kind of thing looks like. Whoever calls a view decides whether there is colour. */
export type Style = {
  readonly action: Readonly<Record<Action, Paint>>;
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly added: Paint;
  readonly removed: Paint;
  readonly drift: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
};

/** The style of a colour level: 0 none, 1 sixteen colours, 2 256 colours, 3 all. */
export const styleOf = (level: 0 | 1 | 2 | 3): Style => {
  const chalk = new Chalk({ level });
  const { green, yellow, red, cyan, magenta, bold, dim } = chalk;
  return {
    action: { create: green, update: yellow, replace: magenta, adopt: cyan, delete: red, forget: dim, keep: dim },
    severity: { error: red.bold, warning: yellow.bold, note: cyan.bold },
    added: green,
    removed: red,
    drift: yellow,
    good: green,
    bad: red,
    strong: bold,
    faint: dim,
  };
};
