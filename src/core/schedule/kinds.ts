import { diagnose } from '#core/diagnostics';
import { byText, type Diagnostic, type FleetSpec, type GroupKind, groupOf, isObject, type Json, type JsonObject, kindName, keyParts, type ServedKind, type State } from '#core/model';

/** The resources of one API group. */
export type Granted = { readonly group: string; readonly resources: readonly string[] };

/** Namespaces that are the fleet's as a whole, and the resources that are listed in each. */
export type Owned = { readonly namespaces: readonly string[]; readonly granted: readonly Granted[] };

/** Every kind that a fleet asks for or has recorded, once, in the order of their names. */
export const kindsIn = ({ templates }: FleetSpec, recorded: State, beside: readonly GroupKind[]): readonly GroupKind[] => {
  const all = [
    ...templates.map(({ object }) => ({ group: groupOf(object.apiVersion), kind: object.kind })),
    ...recorded.objects.map(({ at }) => keyParts(at.object)),
    ...beside,
  ];
  const found = new Map(all.map(({ group, kind }) => [kindName({ group, kind }), { group, kind }]));
  return [...found].sort(([one], [other]) => byText(one, other)).map(([, kind]) => kind);
};

// As client-go guesses (meta.UnsafeGuessKindToResource).
const guessed = (kind: string): string => {
  const word = kind.toLowerCase();
  if (word.endsWith('s')) return `${word}es`;
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
};

const definedIn = ({ templates }: FleetSpec): ReadonlyMap<string, string> =>
  new Map(
    templates.flatMap(({ object }): [string, string][] => {
      const own = object['spec'];
      const spec: JsonObject = object.kind === 'CustomResourceDefinition' && isObject(own as Json) ? (own as JsonObject) : {};
      const { group, names: said } = spec;
      const names: JsonObject = isObject(said) ? said : {};
      return typeof group === 'string' && typeof names['kind'] === 'string' && typeof names['plural'] === 'string' ? [[kindName({ group, kind: names['kind'] }), names['plural']]] : [];
    }),
  );

const grouped = (pairs: readonly (readonly [string, string])[]): readonly Granted[] => {
  const groups = [...new Set(pairs.map(([group]) => group))].sort(byText);
  return groups.map((group) => ({ group, resources: [...new Set(pairs.filter(([one]) => one === group).map(([, resource]) => resource))].sort(byText) }));
};

/** The resources of served kinds, by group. */
export const servedResources = (served: readonly ServedKind[]): readonly Granted[] => grouped(served.map(({ group, plural }) => [group, plural]));

/** The resources of kinds: as a cluster serves them, as a definition among the templates names them, else as the kind's name suggests, with a warning. */
export const granted = (kinds: readonly GroupKind[], served: readonly ServedKind[], spec: FleetSpec): { readonly granted: readonly Granted[]; readonly diagnostics: readonly Diagnostic[] } => {
  const defined = definedIn(spec);
  const unknown: (readonly [string, string])[] = [];
  const pairs = kinds.flatMap((kind): [string, string][] => {
    const name = kindName(kind);
    const known = new Set(served.filter((one) => kindName(one) === name).map(({ plural }) => plural));
    const own = defined.get(name);
    if (known.size > 0 || own !== undefined) return [...known, ...(own === undefined ? [] : [own])].map((plural) => [kind.group, plural]);
    unknown.push([name, guessed(kind.kind)]);
    return [[kind.group, guessed(kind.kind)]];
  });
  return { granted: grouped(pairs), diagnostics: unknown.length === 0 ? [] : [unknownKinds(unknown)] };
};

const unknownKinds = (kinds: readonly (readonly [string, string])[]): Diagnostic =>
  diagnose('FLT6704', `No cluster that answered serves these kinds; their resources are taken to be: ${kinds.map(([name, resource]) => `${resource} (${name})`).join(', ')}.`, {
    hint: 'Look what the clusters answer, and run the command again when they do:\n    fleet clusters',
  });
