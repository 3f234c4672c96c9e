const LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** Whether a text is a DNS label (RFC 1123) of at most so many characters. */
export const isDnsLabel = (text: string, most = 63): boolean => text.length <= most && LABEL.test(text);

/** Whether a text is a DNS subdomain (RFC 1123): labels with dots between, at most 253 characters. */
export const isDnsSubdomain = (text: string): boolean => text.length <= 253 && text.split('.').every((label) => LABEL.test(label));

/** Whether a text can stand in a path of the API: neither `.` nor `..`, without `/` and `%`. */
export const isPathSegment = (text: string): boolean => text !== '' && text !== '.' && text !== '..' && !/[/%]/.test(text);

/** Whether a text is a label's or annotation's key: a name of at most 63 characters, perhaps with a DNS subdomain and `/` before it. */
export const isLabelKey = (text: string): boolean => {
  const parts = text.split('/');
  const name = parts.pop() ?? '';
  return name.length <= 63 && QUALIFIED.test(name) && (parts.length === 0 || (parts.length === 1 && isDnsSubdomain(parts[0] ?? '')));
};

/** Whether a text is a label's value: empty, or a name of at most 63 characters. */
export const isLabelValue = (text: string): boolean => text === '' || (text.length <= 63 && QUALIFIED.test(text));

/** Whether a text is a JSON pointer (RFC 6901), as Karmada's admission checks it: empty, or with a slash first. */
export const isJsonPointer = (text: string): boolean => text === '' || text.startsWith('/');
