import { boolYaml11Tag, defineScalarTag, FAILSAFE_SCHEMA, loadAll, mergeTag, NOT_RESOLVED, nullYaml11Tag, type Schema } from 'js-yaml';
import type { Json } from '#core/model';
import { goNumberIn } from './go-number.ts';

const numbers = defineScalarTag<Json>('tag:yaml.org,2002:float', {
  implicit: true,
  resolve: (source) => goNumberIn(source) ?? NOT_RESOLVED,
  identify: () => false,
});

const schema: Schema = FAILSAFE_SCHEMA.withTags(nullYaml11Tag, boolYaml11Tag, numbers, mergeTag);

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
