import { type Environment, EvaluationError } from '@marcbachmann/cel-js';
import type { Opaque } from './opaque.ts';

type Call = readonly [signature: string, body: (...args: never[]) => unknown];

/** Functions of one subject, with the types and operators that they need. */
export type Library = {
  readonly types?: readonly Opaque<never>[];
  /** Names before a dot that are no values: `sets` of `sets.contains(…)`. Functions of theirs have the type `NAMESpace` as receiver. */
  readonly spaces?: readonly string[];
  readonly calls: readonly Call[];
  readonly equal?: readonly (readonly [type: string, same: (one: never, other: never) => boolean])[];
};

/** The failure of an evaluation that is one on an API server, too. */
export const failing = (says: string): never => {
  throw new EvaluationError({ code: 'failed', message: says });
};

/** Adds a library to an environment. */
export const register = (environment: Environment, { types = [], spaces = [], calls, equal = [] }: Library): void => {
  for (const { name, ctor } of types) environment.registerType(name, { ctor: ctor as never, fields: {} } as never);
  for (const name of spaces) {
    const ctor = function Space(): void {};
    environment.registerType(`${name}Space`, { ctor: ctor as never, fields: {} } as never);
    environment.registerConstant(name, `${name}Space`, Object.create(ctor.prototype as object));
  }
  for (const [signature, body] of calls) environment.registerFunction(signature, body as never, { async: false } as never);
  for (const [type, same] of equal) environment.registerOperator(`${type} == ${type}`, same as never);
};
