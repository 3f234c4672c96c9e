type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value | undefined };

/** One spelling for each JSON value: keys sorted by code unit, no white space. Equal values give equal text. */
export const stableJson = (value: unknown): string => write(value as Value);

const write = (value: Value): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item as Value)).join(',')}]`;
  const object = value as { readonly [key: string]: Value | undefined };
  let text = '';
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${write(member)}`;
  }
  return `{${text}}`;
};

/** The same order of keys, indented by two spaces and ended by a newline: the form of files that people diff. */
export const stableJsonPretty = (value: unknown): string => `${JSON.stringify(JSON.parse(stableJson(value)), null, 2)}\n`;
