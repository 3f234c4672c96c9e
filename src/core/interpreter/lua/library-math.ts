import { type Given, type Library, numberArg } from './arguments.ts';

const of =
  (compute: (value: number) => number): Library[string] =>
  (given) => [compute(numberArg(given, 0))];

const all = (given: Given): readonly number[] => Array.from({ length: Math.max(1, given.args.length) }, (_, at) => numberArg(given, at));

/** Lua's mathematics, without chance: `math.random` is not there. */
export const mathLibrary: Library = {
  abs: of(Math.abs),
  acos: of(Math.acos),
  asin: of(Math.asin),
  atan: of(Math.atan),
  atan2: (given) => [Math.atan2(numberArg(given, 0), numberArg(given, 1))],
  ceil: of(Math.ceil),
  cos: of(Math.cos),
  deg: of((value) => (value * 180) / Math.PI),
  exp: of(Math.exp),
  floor: of(Math.floor),
  fmod: (given) => [numberArg(given, 0) % numberArg(given, 1)],
  log: of(Math.log),
  log10: of(Math.log10),
  max: (given) => [Math.max(...all(given))],
  min: (given) => [Math.min(...all(given))],
  mod: (given) => [numberArg(given, 0) % numberArg(given, 1)],
  modf: (given) => {
    const value = numberArg(given, 0);
    return [Math.trunc(value), value - Math.trunc(value)];
  },
  pow: (given) => [numberArg(given, 0) ** numberArg(given, 1)],
  rad: of((value) => (value * Math.PI) / 180),
  sin: of(Math.sin),
  sqrt: of(Math.sqrt),
  tan: of(Math.tan),
};
