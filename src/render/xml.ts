import { visible, visibleLines } from './sanitize.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

// Besides controls, which `visible` spells out, XML 1.0 has no half surrogate pairs and neither of these two.
const escaped = (text: string): string => text.toWellFormed().replace(/[\ufffe\uffff]/g, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** Attributes of an XML element, each with a space before it. */
export const xmlAttributes = (values: Readonly<Record<string, string | number>>): string => Object.entries(values).map(([name, value]) => ` ${name}="${escaped(visible(String(value)))}"`).join('');

/** The text of an XML element; lines stay lines, and no other control character is left. */
export const xmlText = (text: string): string => escaped(visibleLines(text).join('\n'));
