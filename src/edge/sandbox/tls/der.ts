/** The DER form of one ASN.1 value (X.690): tag, length, content. */
export const der = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
};

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length]);
  const digits = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return Buffer.from([0x80 | digits.length, ...digits]);
};

/** SEQUENCE of values. */
export const sequence = (...values: readonly Uint8Array[]): Buffer => der(0x30, ...values);

/** SET of one value. */
export const setOf = (value: Uint8Array): Buffer => der(0x31, value);

/** INTEGER from unsigned bytes; a leading zero keeps it positive. */
export const integer = (bytes: Uint8Array): Buffer => der(0x02, (bytes[0] ?? 0) & 0x80 ? Buffer.from([0, ...bytes]) : bytes);

/** OBJECT IDENTIFIER from its dotted text. */
export const oid = (text: string): Buffer => {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(oidDigits)]));
};

const oidDigits = (arc: number): number[] => {
  const digits = [arc & 0x7f];
  for (let left = arc >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
  return digits;
};

/** BIT STRING without unused bits. */
export const bitString = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes);

/** OCTET STRING. */
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);

/** UTF8String. */
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));

/** BOOLEAN true. */
export const yes: Buffer = der(0x01, Buffer.from([0xff]));

/** UTCTime, to the second, as RFC 5280 asks for up to the year 2049. */
export const time = (at: Date): Buffer => der(0x17, Buffer.from(`${at.toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));
