import { boolYaml11Tag, defineMappingTag, defineScalarTag, FAILSAFE_SCHEMA, loadAll, mergeTag, NOT_RESOLVED, nullYaml11Tag, type Schema } from 'js-yaml';
import type { Json } from '#core/model';
import { spellingOf } from '../exact-number.ts';
import { goNumberIn } from './go-number.ts';

const numbers = defineScalarTag<Json>('tag:yaml.org,2002:float', {
  implicit: true,
  resolve: (source) => goNumberIn(source) ?? NOT_RESOLVED,
  identify: () => false,
});

type Members = { [name: string]: Json };

const put = (members: Members, name: string, value: Json): void => {
  Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
};

// The last of equal keys wins, one that is merged in included; keys that are no texts are written as such.
const maps = defineMappingTag<Members>('tag:yaml.org,2002:map', {
  create: () => ({}),
  addPair: (members, key, value) => {
    const name = typeof key === 'string' || typeof key === 'boolean' ? String(key) : spellingOf(key as Json);
    if (name === undefined) return 'a key must be a text, a number or a boolean';
    put(members, name, value as Json);
    return '';
  },
  has: () => false,
  keys: (members) => Object.keys(members),
  get: (members, key) => members[String(key)],
  identify: () => false,
});

const schema: Schema = FAILSAFE_SCHEMA.withTags(nullYaml11Tag, boolYaml11Tag, numbers, mergeTag, maps);

// What has no JSON: endless numbers, and numbers that are none.
const ENDLESS = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

const hasEndless = (value: Json): boolean =>
  typeof value === 'string' ? ENDLESS.test(value) : value !== null && typeof value === 'object' && Object.values(value).some((member) => hasEndless(member as Json));

/** The first document of a YAML text, read as sigs.k8s.io/yaml does (go-yaml v2: words and bases of YAML 1.1, no base 60, dates are texts); undefined where it cannot be read. */
export const readYaml = (text: string): Json | undefined => {
  try {
    const value = (loadAll(text, { schema })[0] ?? null) as Json;
    return hasEndless(value) ? undefined : value;
  } catch {
    return undefined;
  }
};
