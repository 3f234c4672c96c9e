import { isObject } from '#core/model';

// Top-level members of a file that fleet wrote stand two spaces in, and no text in JSON has a line end: no other place looks so.
const quickly = (text: string): number | undefined => {
  if (!text.startsWith('{\n') || !text.endsWith('\n}\n')) return undefined;
  const at = text.lastIndexOf('\n  "serial": ');
  const found = at < 0 ? null : /^\d+(?=[,\n])/.exec(text.slice(at + 13, at + 40));
  return found === null ? undefined : Number(found[0]);
};

/** The serial that a state's text says; one that cannot be understood equals none. */
export const serialIn = (text: string): number => {
  const quick = quickly(text);
  if (quick !== undefined) return quick;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && typeof value.serial === 'number' ? value.serial : Number.NaN;
  } catch {
    return Number.NaN;
  }
};
