import { valueAtPointer } from '#lib/json-pointer';
import type { Json } from '#core/model';
import { parseExactly } from '../exact-number.ts';
import { jsonPatch, type PatchOperation } from '../json-patch.ts';
import type { Overrider } from '../overrider.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { yamlText } from '../yaml/yaml-text.ts';

const operations = (list: readonly { subPath: string; operator: PatchOperation['op']; value?: Json }[]): PatchOperation[] =>
  list.map(({ subPath, operator, value }) => (value === undefined ? { op: operator, path: subPath } : { op: operator, path: subPath, value }));

// Go's encoding/json escapes these three in what it writes.
const goJson = (value: Json): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const readJson = (text: string): Json | undefined => {
  try {
    return parseExactly(text);
  } catch {
    return undefined;
  }
};

const forms = {
  json: { called: 'JSON', read: readJson, write: goJson },
  yaml: { called: 'YAML', read: readYaml, write: yamlText },
} as const;

/** Patches inside a string that is itself JSON or YAML, such as a file in a ConfigMap. */
export const field: Overrider<'fieldOverrider'> = {
  field: 'fieldOverrider',
  summary: 'Patch inside a string that is itself JSON or YAML.',
  edits: (object, { fieldPath, json, yaml }) => {
    const text = valueAtPointer(object, fieldPath);
    if (typeof text !== 'string') return { problem: `${fieldPath} is not there, or is not a string` };
    const isYaml = yaml !== undefined && yaml.length > 0;
    const { called, read, write } = forms[isYaml ? 'yaml' : 'json'];
    const document = read(text);
    if (document === undefined) return { problem: `${fieldPath} does not hold ${called}` };
    const patched = jsonPatch(document, operations((isYaml ? yaml : json) ?? []));
    if (!patched.ok) return { problem: `inside ${fieldPath}, ${patched.says}` };
    return { edits: [{ op: 'replace', path: fieldPath, value: write(patched.value) }] };
  },
};
