import type { Draft } from '../draft.ts';
import type { Scalar, Shape } from './shape.ts';

const MEDIA = 'application/vnd.kubernetes.protobuf';
const MAGIC = 'k8s\u0000';

/** Whether a content type is Kubernetes' protobuf, in which kubectl sends what it makes by itself. */
export const isProtobuf = (contentType: string | undefined): boolean => contentType?.startsWith(MEDIA) === true;

/** A message by field numbers; a field that is given more than once has several values. */
type Message = ReadonlyMap<number, readonly (bigint | Buffer)[]>;

const varint = (bytes: Buffer, start: number): readonly [value: bigint, next: number] => {
  let value = 0n;
  let at = start;
  for (let shift = 0n; ; shift += 7n) {
    const byte = bytes[at++];
    if (byte === undefined) throw new RangeError('unexpected EOF');
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
  }
};

const FIXED: Readonly<Record<number, number>> = { 1: 8, 5: 4 };

const fieldAt = (bytes: Buffer, start: number): readonly [number: number, value: bigint | Buffer, next: number] => {
  const [tag, at] = varint(bytes, start);
  const [number, wire] = [Number(tag >> 3n), Number(tag & 7n)];
  if (wire === 0) {
    const [value, next] = varint(bytes, at);
    return [number, value, next];
  }
  const [length, from] = wire === 2 ? varint(bytes, at) : [BigInt(FIXED[wire] ?? 0), at];
  const next = from + Number(length);
  if (next > bytes.length || (wire !== 2 && FIXED[wire] === undefined)) throw new RangeError('unexpected EOF');
  return [number, bytes.subarray(from, next), next];
};

const messageOf = (bytes: Buffer): Message => {
  const fields = new Map<number, (bigint | Buffer)[]>();
  for (let at = 0; at < bytes.length; ) {
    const [number, value, next] = fieldAt(bytes, at);
    fields.set(number, [...(fields.get(number) ?? []), value]);
    at = next;
  }
  return fields;
};

const last = (message: Message, number: number): bigint | Buffer | undefined => message.get(number)?.at(-1);
const bytesIn = (value: bigint | Buffer | undefined): Buffer => (Buffer.isBuffer(value) ? value : Buffer.alloc(0));
const textIn = (value: bigint | Buffer | undefined): string => bytesIn(value).toString('utf8');
const numberIn = (value: bigint | Buffer | undefined): number => (typeof value === 'bigint' ? Number(BigInt.asIntN(64, value)) : 0);

const timeIn = (bytes: Buffer, digits: number): string | null => {
  const message = messageOf(bytes);
  if (message.size === 0) return null;
  const at = new Date(numberIn(last(message, 1)) * 1000).toISOString().slice(0, 19);
  const fraction = digits === 0 ? '' : `.${String(Math.floor(numberIn(last(message, 2)) / 1000)).padStart(digits, '0')}`;
  return `${at}${fraction}Z`;
};

const intOrString = (bytes: Buffer): number | string => {
  const message = messageOf(bytes);
  return numberIn(last(message, 1)) === 1 ? textIn(last(message, 3)) : numberIn(last(message, 2));
};

const scalars: Readonly<Record<Scalar, (value: bigint | Buffer) => unknown>> = {
  string: textIn,
  boolean: (value) => value === 1n,
  int32: numberIn,
  int64: numberIn,
  number: (value) => (Buffer.isBuffer(value) && value.length === 8 ? value.readDoubleLE() : 0),
  bytes: (value) => bytesIn(value).toString('base64'),
  time: (value) => timeIn(bytesIn(value), 0),
  microTime: (value) => timeIn(bytesIn(value), 6),
  quantity: (value) => textIn(last(messageOf(bytesIn(value)), 1)),
  intOrString: (value) => intOrString(bytesIn(value)),
};

/** `1=name 2={1=hostPath}`: what a number stands for, a member or a message whose members are inlined. */
type Wire = ReadonlyMap<number, string | Wire>;

const readWire = (text: string, start: number): readonly [Wire, number] => {
  const wire = new Map<number, string | Wire>();
  let at = start;
  while (at < text.length && text[at] !== '}') {
    const [whole, number] = /^ ?(\d+)=/.exec(text.slice(at)) ?? ['', ''];
    at += whole.length;
    if (text[at] === '{') {
      const [inner, next] = readWire(text, at + 1);
      wire.set(Number(number), inner);
      at = next + 1;
      continue;
    }
    const name = /^[^ }]+/.exec(text.slice(at))?.[0] ?? ' ';
    wire.set(Number(number), name);
    at += name.length;
  }
  return [wire, at];
};

const wires = new Map<string, Wire>();

const wireOf = (text: string): Wire => {
  const known = wires.get(text) ?? readWire(text, 0)[0];
  wires.set(text, known);
  return known;
};

type Struct = Extract<Shape, { is: 'struct' }>;

const fillStruct = (bytes: Buffer, { struct, wire }: { readonly struct: Struct; readonly wire: Wire }, into: Draft): Draft => {
  for (const [number, values] of messageOf(bytes)) {
    const stands = wire.get(number);
    if (stands === undefined) continue;
    if (typeof stands !== 'string') fillStruct(bytesIn(values.at(-1)), { struct, wire: stands }, into);
    else {
      const shape = struct.fields.get(stands)?.shape;
      if (shape) into[stands] = shapedAs(values, shape);
    }
  }
  return into;
};

const entryOf = (value: bigint | Buffer, of: Shape): readonly [string, unknown] => {
  const entry = messageOf(bytesIn(value));
  return [textIn(last(entry, 1)), shapedAs(entry.get(2) ?? [Buffer.alloc(0)], of)];
};

const jsonIn = (value: bigint | Buffer | undefined): unknown => {
  const raw = textIn(last(messageOf(bytesIn(value)), 1));
  return raw === '' ? null : (JSON.parse(raw) as unknown);
};

const shapedAs = (values: readonly (bigint | Buffer)[], shape: Shape): unknown => {
  switch (shape.is) {
    case 'list':
      return values.map((value) => shapedAs([value], shape.of));
    case 'map':
      return Object.fromEntries(values.map((value) => entryOf(value, shape.of)));
    case 'struct':
      return fillStruct(bytesIn(values.at(-1)), { struct: shape, wire: wireOf(shape.wire) }, {});
    case 'scalar':
      return scalars[shape.scalar](values.at(-1) ?? 0n);
    case 'any':
      return jsonIn(values.at(-1));
  }
};

/** The object in a body of Kubernetes' protobuf (one character a byte), as its JSON; undefined where it is not one. */
export const readProtobuf = (body: string, shape: Shape): Draft | undefined => {
  if (!body.startsWith(MAGIC) || shape.is !== 'struct') return undefined;
  try {
    const envelope = messageOf(Buffer.from(body.slice(MAGIC.length), 'latin1'));
    const type = messageOf(bytesIn(last(envelope, 1)));
    const object = shapedAs(envelope.get(2) ?? [], shape) as Draft;
    return { ...object, apiVersion: textIn(last(type, 1)), kind: textIn(last(type, 2)) };
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return undefined;
    throw error;
  }
};
