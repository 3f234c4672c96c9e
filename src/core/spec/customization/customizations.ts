import { diagnose } from '#core/diagnostics';
import { byText, type Customization, type CustomizationField, type Diagnostic, type JsonPointer } from '#core/model';
import { type ResourceInterpreterCustomization as Written, validateResourceInterpreterCustomization } from '#schema';
import { type Checked, present, sound } from '../checked.ts';
import { duplicates } from '../duplicates.ts';
import { type Identified, nameOf } from '../identify.ts';
import { shapeProblems } from '../shape/shape-problems.ts';
import { withoutNull } from '../shape/without-null.ts';

// An empty script is as good as none.
const scriptsOf = ({ spec: { customizations } }: Written): Customization['scripts'] =>
  Object.fromEntries(Object.entries(customizations).flatMap(([field, rule]) => (rule?.luaScript ? [[field, rule.luaScript]] : [])));

const customizationOf = (found: Identified): Checked<Customization | undefined> => {
  const { document } = found;
  const named = nameOf(found);
  const value = withoutNull(found.value);
  const shape = shapeProblems(validateResourceInterpreterCustomization, value, { document, pointer: '' as JsonPointer });
  if (named.value === undefined || shape.length > 0) return { value: undefined, diagnostics: [...named.diagnostics, ...shape] };
  const written = value as unknown as Written;
  return sound({ name: named.value.name, target: written.spec.target, scripts: scriptsOf(written), document }, named.diagnostics);
};

const placeOf = (field: string): JsonPointer => `/spec/customizations/${field}` as JsonPointer;

type Answer = { readonly by: Customization; readonly field: CustomizationField };

const answersOf = (by: Customization): readonly Answer[] =>
  (Object.keys(by.scripts) as CustomizationField[]).filter((field) => field !== 'dependencyInterpretation').map((field) => ({ by, field }));

// As Karmada's webhook: for one kind and field there can be one script, except for dependencies, which add up.
const conflicts = (customizations: readonly Customization[]): readonly Diagnostic[] => {
  const first = new Map<string, Customization>();
  return customizations.flatMap(answersOf).flatMap(({ by, field }) => {
    const { apiVersion, kind } = by.target;
    const question = `${apiVersion}/${kind} ${field}`;
    const before = first.get(question);
    if (before === undefined) first.set(question, by);
    if (before === undefined || before.name === by.name) return [];
    return [
      diagnose('FLT2501', `"${by.name}" has a script for ${field} of ${apiVersion} ${kind}, and so has "${before.name}". Karmada refuses the second.`, {
        at: by.document.locate(placeOf(field), 'key'),
        also: [{ at: before.document.locate(placeOf(field), 'key'), says: 'the first is here' }],
        hint: 'Keep one of the two scripts.',
      }),
    ];
  });
};

/** What the ResourceInterpreterCustomizations among the documents say, by name, as Karmada's admission would let it through; whether the Lua parses is not looked at here. */
export const customizationsOf = (found: readonly Identified[]): Checked<readonly Customization[]> => {
  const all = present(found.map(customizationOf));
  const value = [...all.value].sort((one, other) => byText(one.name, other.name));
  const named = value.map(({ name, document }) => ({ what: `ResourceInterpreterCustomization/${name}`, document }));
  return { value, diagnostics: [...all.diagnostics, ...duplicates(named), ...conflicts(value)] };
};
