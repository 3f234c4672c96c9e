import { load, YAMLException } from 'js-yaml';
import { type Decoded, decodeObject } from '../codec/decode.ts';
import { isProtobuf, readProtobuf } from '../codec/protobuf.ts';
import { duplicateKeys, memberOrder } from '../codec/duplicates.ts';
import { type Draft, isDraft } from '../draft.ts';
import { type Kind, versionText } from '../kinds/kind.ts';
import { badRequest, isRefusal, refuse, type Refusal } from '../refusal.ts';
import { decodeCustom } from '../crd/decode.ts';

/** How a client wants unknown and repeated fields to be treated. */
export type FieldValidation = 'Strict' | 'Warn' | 'Ignore';

/** A body as JSON, and the paths of keys that it repeats. */
export type Body = { readonly value: unknown; readonly repeated: readonly string[]; /** What a strict YAML reader says of a repeated key. */ readonly complaint?: string };

const media = (contentType: string): string => (contentType.split(';')[0] ?? '').trim().toLowerCase();

const readYaml = (text: string): Body => {
  try {
    return { value: load(text), repeated: [] };
  } catch (error) {
    if (!(error instanceof YAMLException) || error.reason !== 'duplicated mapping key') throw error;
    const key = /[^\s:,{}"']+/.exec(text.slice(error.mark?.position ?? 0))?.[0] ?? '';
    return { value: load(text, { json: true }), repeated: [], complaint: `line ${(error.mark?.line ?? 0) + 1}: key ${JSON.stringify(key)} already set in map` };
  }
};

/** Reads JSON or YAML text; the error's own words where it is neither. */
export const readText = (text: string, yaml: boolean): Body | { readonly wrong: string } => {
  try {
    if (!yaml || /^\s*\{/.test(text)) return { value: JSON.parse(text), repeated: duplicateKeys(text) };
    return readYaml(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof YAMLException) return { wrong: error.message };
    throw error;
  }
};

const bodyTypes: Readonly<Record<string, 'json' | 'yaml'>> = { '': 'json', 'application/json': 'json', 'application/yaml': 'yaml', 'application/x-www-form-urlencoded': 'json' };

const unsupportedMedia = refuse(415, 'UnsupportedMediaType', {
  message: 'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf',
});

/** The object in a request's body, as it stands there. */
export const readObject = (text: string, contentType: string, kind: string): { readonly object: Draft; readonly repeated: readonly string[] } | Refusal => {
  const type = bodyTypes[media(contentType)];
  if (type === undefined) return unsupportedMedia;
  const body = readText(text, type === 'yaml');
  if ('wrong' in body || !isDraft(body.value)) {
    const says = 'wrong' in body ? body.wrong : 'json: cannot unmarshal the body into an object';
    return badRequest(`the object provided is unrecognized (must be of type ${kind}): couldn't get version/kind; json parse error: ${says}`);
  }
  return { object: body.value, repeated: body.repeated };
};

const wrongKind = (object: Draft, kind: Kind): Refusal | undefined => {
  const given = object['kind'] ?? kind.kind;
  const version = object['apiVersion'] ?? versionText(kind);
  if (given === kind.kind && version === versionText(kind)) return undefined;
  const says =
    version === versionText(kind) ? `${given} is not ${kind.kind}` : `no kind ${JSON.stringify(given)} is registered for version ${JSON.stringify(version)} in scheme`;
  return badRequest(`${given} in version ${JSON.stringify(String(version).split('/').at(-1))} cannot be handled as a ${kind.kind}: ${says}`);
};

/** The decoder of a kind: typed for built-in ones, by structural schema for those of a CRD. */
export const decodeAs = (object: Draft, kind: Kind): Decoded => (kind.shape ? decodeObject(object, kind.shape) : decodeCustom(object, kind));

const quoted = (kind: Kind, says: string): Refusal =>
  badRequest(`${kind.kind} in version ${JSON.stringify(kind.version)} cannot be handled as a ${kind.kind}: ${says}`);

/** What strict decoding has against an object: `unknown field "spec.x"`, `duplicate field "data.a"`. */
export const strictComplaints = (decoded: Decoded, repeated: readonly string[], text = ''): string[] => {
  const complaints = [...decoded.unknown.map((path) => ['unknown', path] as const), ...repeated.map((path) => ['duplicate', path] as const)];
  const order = complaints.length > 1 && text.startsWith('{') ? memberOrder(text) : undefined;
  return complaints
    .sort(([, one], [, other]) => (order?.get(one) ?? 0) - (order?.get(other) ?? 0))
    .map(([what, path]) => `${what} field ${JSON.stringify(path)}`);
};

const readTyped = (text: string, contentType: string, kind: Kind): ReturnType<typeof readObject> => {
  if (!isProtobuf(contentType) || kind.shape === undefined) return readObject(text, contentType, kind.kind);
  const object = readProtobuf(text, kind.shape);
  return object ? { object, repeated: [] } : badRequest(`the object provided is unrecognized (must be of type ${kind.kind}): provided data does not appear to be a protobuf message`);
};

type Reading = { readonly kind: Kind; readonly validation: FieldValidation; readonly warn: (says: string) => void };

/** The typed object in the body of a create or update. */
export const decodeBody = (text: string, contentType: string, { kind, validation, warn }: Reading): Draft | Refusal => {
  const read = readTyped(text, contentType, kind);
  if (isRefusal(read)) return read;
  const wrong = wrongKind(read.object, kind);
  if (wrong) return wrong;
  const decoded = decodeAs(read.object, kind);
  if (decoded.misfit !== undefined) return quoted(kind, decoded.misfit);
  const complaints = strictComplaints(decoded, read.repeated, text);
  if (complaints.length > 0 && validation === 'Strict') return quoted(kind, `strict decoding error: ${complaints.join(', ')}`);
  if (validation === 'Warn') complaints.forEach(warn);
  return decoded.value;
};
