import { dump, loadAll, YAML11_SCHEMA } from 'js-yaml';
import { valueAtPointer } from '#lib/json-pointer';
import type { Json } from '#core/model';
import { jsonPatch, type PatchOperation } from '../json-patch.ts';
import type { Overrider } from '../overrider.ts';
import { byNature } from './natural-order.ts';

const operations = (list: readonly { subPath: string; operator: PatchOperation['op']; value?: Json }[]): PatchOperation[] =>
  list.map(({ subPath, operator, value }) => (value === undefined ? { op: operator, path: subPath } : { op: operator, path: subPath, value }));

// Go's encoding/json escapes these three in what it writes.
const goJson = (value: Json): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

// The form of sigs.k8s.io/yaml: sorted keys, lists not indented under their key, YAML 1.1 words quoted.
const goYaml = (value: Json): string =>
  dump(value, { sortKeys: byNature, seqNoIndent: true, lineWidth: 80, noRefs: true, quoteStyle: 'double' });

const read = (text: string, form: 'json' | 'yaml'): Json | undefined => {
  try {
    return (form === 'json' ? JSON.parse(text) : loadAll(text, { schema: YAML11_SCHEMA })[0]) as Json;
  } catch {
    return undefined;
  }
};

/** Patches inside a string that is itself JSON or YAML, such as a file in a ConfigMap. */
export const field: Overrider<'fieldOverrider'> = {
  field: 'fieldOverrider',
  summary: 'Patch inside a string that is itself JSON or YAML.',
  edits: (object, { fieldPath, json, yaml }) => {
    const text = valueAtPointer(object, fieldPath);
    if (typeof text !== 'string') return { problem: `${fieldPath} is not there, or is not a string` };
    const form = yaml !== undefined && yaml.length > 0 ? 'yaml' : 'json';
    const document = read(text, form);
    if (document === undefined) return { problem: `${fieldPath} does not hold ${form === 'yaml' ? 'YAML' : 'JSON'}` };
    const patched = jsonPatch(document, operations((form === 'yaml' ? yaml : json) ?? []));
    if (!patched.ok) return { problem: `inside ${fieldPath}, ${patched.says}` };
    return { edits: [{ op: 'replace', path: fieldPath, value: form === 'yaml' ? goYaml(patched.value) : goJson(patched.value) }] };
  },
};
