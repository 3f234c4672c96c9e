/** Escapes one segment of an RFC 6901 pointer. */
export const escapeSegment = (segment: string): string => (/[~/]/.test(segment) ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment);

const unescapeSegment = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** `['a', 'b/c']` → `/a/b~1c`; no segment → the empty pointer, the whole document. */
export const toPointer = (segments: readonly (string | number)[]): string => segments.map((segment) => `/${escapeSegment(String(segment))}`).join('');

/** The segments of a pointer, unescaped. A pointer that does not start with `/` has none. */
export const pointerSegments = (pointer: string): string[] => (pointer.startsWith('/') ? pointer.slice(1).split('/').map(unescapeSegment) : []);

/** The value at a pointer, or undefined where there is none. Own members only: `__proto__` finds nothing. */
export const valueAtPointer = (document: unknown, pointer: string): unknown => {
  let at = document;
  for (const segment of pointerSegments(pointer)) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, segment)) return undefined;
    at = (at as Record<string, unknown>)[segment];
  }
  return at;
};
