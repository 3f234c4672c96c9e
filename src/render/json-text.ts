import { stableJsonPretty } from '#lib/stable-json';

/** Any value as `-o json`: sorted keys, indented, ended by a newline. JSON escapes control characters by itself. */
export const jsonText = (value: unknown): string =>
  stableJsonPretty(value).replace(/[\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, escaped);

// Beyond the first plane JSON has two escapes for a character (RFC 8259, 7).
const escaped = (character: string): string => character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
