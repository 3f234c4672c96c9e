import { diagnose } from '#core/diagnostics';
import {
  type Customization,
  type CustomizationField,
  type Diagnostic,
  type JsonPointer,
  type K8sObject,
  type LuaAnswer,
  type LuaFailure,
  type LuaScript,
  objectKey,
  type SourceRef,
} from '#core/model';
import { plain } from '../read.ts';

/** One script of a customization that parses. */
export type Script = { readonly of: Customization; readonly field: CustomizationField; readonly run: LuaScript };

/** Takes what goes wrong while templates are interpreted. */
export type Tell = (diagnostic: Diagnostic) => void;

const placeOf = ({ document }: Customization, field: CustomizationField): SourceRef =>
  document.locate(`/spec/customizations/${field}/luaScript` as JsonPointer);

const inLine = ({ line }: LuaFailure): string => (line === undefined ? '' : ` (line ${line} of the script)`);

/** Says of a script that it does not parse. */
export const doesNotParse = (of: Customization, field: CustomizationField, failure: LuaFailure): Diagnostic =>
  diagnose('FLT3302', `The script for ${field} of "${of.name}" does not parse: ${failure.says}${inLine(failure)}.`, { at: placeOf(of, field) });

const failed = ({ of, field }: Script, object: K8sObject, failure: LuaFailure): Diagnostic =>
  diagnose('FLT3301', `The script for ${field} of "${of.name}" failed for ${objectKey(object)}: ${failure.says}${inLine(failure)}.`, {
    at: placeOf(of, field),
  });

type Call<Value> = {
  readonly function: string;
  readonly args: readonly (K8sObject | number)[];
  readonly read: (results: Parameters<Parameters<typeof read>[1]>[0]) => LuaAnswer<Value>;
};

const read = <Value>(
  answer: ReturnType<LuaScript>,
  make: (results: Extract<ReturnType<LuaScript>, { ok: true }>['value']) => LuaAnswer<Value>,
): LuaAnswer<Value> => (answer.ok ? make(answer.value) : answer);

/** What a script answers. */
export const answer = <Value>(script: Script, call: Call<Value>): LuaAnswer<Value> =>
  read(script.run({ function: call.function, args: call.args.map((arg) => (typeof arg === 'number' ? arg : plain(arg))) }), call.read);

/** What a script answers of an object; where it fails, that is told, and there is no answer. */
export const answerOrTell = <Value>(script: Script, call: Call<Value>, tell: Tell): Value | undefined => {
  const found = answer(script, call);
  if (found.ok) return found.value;
  tell(failed(script, call.args[0] as K8sObject, found.failure));
  return undefined;
};
