const PLAIN = /^[\x00-\x7f]*$/;

/** A text as Lua holds it: one character for each byte of its UTF-8. */
export const toBytes = (text: string): string => {
  if (PLAIN.test(text)) return text;
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
};

/** The text that bytes spell; what is no UTF-8 becomes U+FFFD, as Go's JSON does. */
export const fromBytes = (bytes: string): string =>
  PLAIN.test(bytes) ? bytes : new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
