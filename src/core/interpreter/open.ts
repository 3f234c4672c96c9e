import { type Customization, type CustomizationField, type Diagnostic, type Interpreter, type Lua, type Outcome, unlessErrors } from '#core/model';
import { modules } from './custom/kube.ts';
import { rulesOf } from './custom/rules.ts';
import { doesNotParse, type Script, type Tell } from './custom/script.ts';
import { interpreterWith } from './layers.ts';
import { kindOf } from './rules.ts';

/** What scripts need: something that runs them, and somebody who hears what goes wrong in them. */
export type Surroundings = { readonly lua: Lua; readonly tell: Tell };

type Loaded = { readonly scripts: readonly Script[]; readonly diagnostics: readonly Diagnostic[] };

const load = (customizations: readonly Customization[], lua: Lua): Loaded => {
  const loaded = customizations.flatMap((of) =>
    (Object.entries(of.scripts) as [CustomizationField, string][]).map(([field, text]) => {
      const answer = lua.load(text, modules);
      return answer.ok ? { script: { of, field, run: answer.value } } : { problem: doesNotParse(of, field, answer.failure) };
    }),
  );
  return {
    scripts: loaded.flatMap(({ script }) => script ?? []),
    diagnostics: loaded.flatMap(({ problem }) => problem ?? []),
  };
};

// The same script fails the same way for an object each time that it is asked.
const once = (tell: Tell): Tell => {
  const told = new Set<string>();
  return (diagnostic) => {
    if (told.has(diagnostic.detail)) return;
    told.add(diagnostic.detail);
    tell(diagnostic);
  };
};

/**
 * The interpreter of a fleet with customizations, sorted by name: their scripts come first, then the rules that Karmada
 * ships for kinds of others, then the built-in ones, decided for each question and exact kind. What fails while it is
 * asked is told, once each, and then stands as if the kind had no rule: the caller stops if something was told.
 */
export const openInterpreter = (customizations: readonly Customization[], { lua, tell }: Surroundings): Outcome<Interpreter> => {
  const { scripts, diagnostics } = load(customizations, lua);
  const kinds = [...new Set(customizations.map(({ target }) => kindOf(target)))];
  const heard = once(tell);
  const rules = kinds.map(
    (kind) =>
      [
        kind,
        rulesOf(
          scripts.filter(({ of }) => kindOf(of.target) === kind),
          heard,
        ),
      ] as const,
  );
  return unlessErrors(interpreterWith(Object.fromEntries(rules)), diagnostics);
};
