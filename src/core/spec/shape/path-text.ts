import { pointerSegments } from '#lib/json-pointer';

/** `/spec/clusters/0/name` → `spec.clusters[0].name`; the whole document is "the document". */
export const pathText = (pointer: string): string =>
  pointerSegments(pointer).reduce(
    (text, segment) =>
      /^\d+$/.test(segment)
        ? `${text}[${segment}]`
        : /^[\w-]+$/.test(segment)
          ? `${text}${text === '' ? '' : '.'}${segment}`
          : `${text}["${segment}"]`,
    '',
  ) || 'the document';
