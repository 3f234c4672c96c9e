const special = /[.+^${}()|[\]\\]/g;

const parts: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/:]*', '?': '[^/:]' };

/** Whether a text matches a pattern as a whole: `*` stands for anything within one part of an address, `**` for anything. */
export const matches = (pattern: string): ((text: string) => boolean) => {
  const source = pattern.split(/(\*\*|\*|\?)/).map((part) => parts[part] ?? part.replace(special, '\\$&'));
  const whole = new RegExp(`^${source.join('')}$`);
  return (text) => whole.test(text);
};
