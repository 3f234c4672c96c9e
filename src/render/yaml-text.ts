import { dump } from 'js-yaml';
import { visibleLines } from './sanitize.ts';

/** Any value as YAML; nothing is folded, and no anchor is made of what is the same twice. */
export const yamlText = (value: unknown): string => `${yamlLines(value).join('\n')}\n`;

/** The same as lines. */
export const yamlLines = (value: unknown): readonly string[] => visibleLines(dump(value, { lineWidth: -1, noRefs: true }).trimEnd());
