/** What is different in each run, and the word that stands for it in a golden. The first that fits wins; order is meaning. */
const replacements: readonly (readonly [RegExp, (found: string, number: (found: string) => number) => string])[] = [
  [/(?<=\b127\.0\.0\.1:)\d+/g, () => '<port>'],
  [/\bsha256:[0-9a-f]{64}/g, (found, number) => `sha256:<${number(found)}>`],
  [/(?<=\b[Pp]lan )[0-9a-f]{12}\b/g, () => '<identity>'],
  [/\bhmac:[0-9a-f]{32}/g, (found, number) => `hmac:<${number(found)}>`],
  [/\bapplyset-[A-Za-z0-9_-]{43}-v1\b/g, (found, number) => `applyset-<${number(found)}>-v1`],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, (found, number) => `<uid ${number(found)}>`],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\b/g, () => '<time>'],
  [/\bjust now\b|\b\d+ ?(?:s|m|h|d|sec|min|hours?|days?|seconds?|minutes?) ago\b/g, () => '<age> ago'],
  // A column of ages in a table, whose gaps are three blanks.
  [/(?<= {3})\d+[smhd]\b */g, (found) => (found.endsWith(' ') ? '<age>   ' : '<age>')],
  [/\b[0-9a-f]{8}\b(?=[^0-9a-f-]|$)/g, (found, number) => `<id ${number(found)}>`],
  [/(?<="resourceVersion":\s?")\d+/g, () => '<version>'],
];

/** Texts that are known to differ in this run, such as the temporary folder, with what stands for them. */
export type Known = ReadonlyMap<string, string>;

/**
 * The text with everything replaced that differs from run to run. Values of one family that are equal stay equal, and
 * values that differ stay different: they are numbered in the order in which they come.
 */
export const redact = (text: string, known: Known = new Map()): string => {
  const numbers = new Map<string, Map<string, number>>();
  let redacted = text;
  for (const [found, word] of [...known].sort(([one], [other]) => other.length - one.length)) redacted = redacted.replaceAll(found, word);
  for (const [pattern, word] of replacements) {
    const own = numbers.get(pattern.source) ?? new Map<string, number>();
    numbers.set(pattern.source, own);
    const number = (found: string): number => {
      if (!own.has(found)) own.set(found, own.size + 1);
      return own.get(found) ?? 0;
    };
    redacted = redacted.replace(pattern, (found) => word(found, number));
  }
  return redacted;
};
