import { stableJson } from '#lib/stable-json';
import { kindOfJson } from '../codec/scalars.ts';
import { aboutOf } from '../cluster.ts';
import { copyOf, type Draft, isDraft } from '../draft.ts';
import type { Call } from '../http/call.ts';
import { versionText } from '../kinds/kind.ts';
import { isUnpatchable, jsonPatch, type Operation } from '../patches/json-patch.ts';
import { mergePatch } from '../patches/merge-patch.ts';
import { strategicPatch } from '../patches/strategic.ts';
import { badRequest, type Cause, isRefusal, notFound, refuse, type Refusal, unknownError } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { invalidValue } from '../validate/cause.ts';
import type { Ask } from './ask.ts';
import { decodeAs, readText, strictComplaints } from './body.ts';
import { applied, LAST_APPLIED, owned } from './ownership.ts';
import { withDefaults } from './recode.ts';

/** The kinds of patches, by content type. */
export type PatchType = 'json' | 'merge' | 'strategic' | 'apply';

const types: Readonly<Record<string, PatchType>> = {
  'application/json-patch+json': 'json', 'application/merge-patch+json': 'merge', 'application/strategic-merge-patch+json': 'strategic', 'application/apply-patch+yaml': 'apply',
};

/** The type of a patch; kinds of CRDs have no strategic merge. */
export const patchTypeOf = (call: Call, builtIn: boolean): PatchType | Refusal => {
  const type = types[(call.contentType.split(';')[0] ?? '').trim()];
  if (type !== undefined && (builtIn || type !== 'strategic')) return type;
  if (type === undefined) return refuse(415, 'UnsupportedMediaType', { message: '415: Unsupported Media Type', details: {} });
  const known = Object.keys(types).filter((name) => types[name] !== 'strategic');
  return refuse(415, 'UnsupportedMediaType', { message: `the body of the request was in an unknown format - accepted media types include: ${known.join(', ')}` });
};

const unpatchable = refuse(422, 'Invalid', { message: 'the server rejected our request due to an error in our request', details: {} });

const isOperations = (value: unknown): value is Operation[] => Array.isArray(value) && value.every((one) => isDraft(one) && typeof one['op'] === 'string' && typeof one['path'] === 'string');

const patchedBy = (ask: Ask, type: Exclude<PatchType, 'apply'>, { patch, live }: { readonly patch: unknown; readonly live: Stored }): Draft | Refusal => {
  if (type === 'json') {
    if (!isOperations(patch)) return badRequest('error decoding patch: json: cannot unmarshal object into Go value of type jsonpatch.Patch');
    const patched = jsonPatch(live, patch);
    return isUnpatchable(patched) ? unpatchable : patched;
  }
  if (!isDraft(patch)) return badRequest(`error decoding patch: json: cannot unmarshal ${kindOfJson(patch)} into Go value of type map[string]interface {}`);
  if (type === 'merge') return copyOf(mergePatch(live, patch) as Draft);
  return copyOf(strategicPatch(live, patch, { definition: ask.kind.definition, definitions: ask.cluster.definitions }));
};

const patchInvalid = (shown: unknown, says: string): Refusal => {
  const cause: Cause = invalidValue('patch', JSON.stringify(shown), says);
  return refuse(422, 'Invalid', { message: ` "" is invalid: patch: ${cause.message}`, details: { causes: [cause] } });
};

/** The object that a JSON, merge or strategic merge patch makes of the stored one, with managedFields. */
export const patchObject = (ask: Ask, type: Exclude<PatchType, 'apply'>, { text, live }: { readonly text: string; readonly live: Stored | undefined }): Draft | Refusal => {
  const body = readText(text, false);
  if ('wrong' in body) return badRequest(type === 'strategic' ? body.wrong : 'invalid JSON patch');
  if (live === undefined) return notFound(aboutOf(ask.kind, ask.name));
  const patched = patchedBy(ask, type, { patch: body.value, live });
  if (isRefusal(patched)) return patched;
  const decoded = decodeAs(patched, ask.kind);
  if (decoded.misfit !== undefined) return patchInvalid(patched, decoded.misfit);
  const complaints = strictComplaints(decoded, body.repeated);
  if (complaints.length > 0 && ask.validation === 'Strict') return patchInvalid(patched, `strict decoding error: ${complaints.join(', ')}`);
  if (ask.validation === 'Warn') ask.warnings.push(...complaints);
  return owned(ask, withDefaults(decoded.value, ask.kind), live);
};

const wrongApply = (ask: Ask, patch: Draft): Refusal | undefined => {
  const { apiVersion = '', kind = '' } = patch;
  const [group = '', version = ''] = String(apiVersion).includes('/') ? String(apiVersion).split('/') : ['', String(apiVersion)];
  if (kind !== ask.kind.kind || (apiVersion !== versionText(ask.kind))) return badRequest(`invalid object type: ${group}/${version}, Kind=${kind}`);
  return Array.isArray(patch['metadata']?.managedFields) ? badRequest('metadata.managedFields must be nil') : undefined;
};

const unconvertible = (ask: Ask, patch: Draft, misfit: string): Refusal => {
  const { group, version, kind } = ask.kind;
  const text = `${group}/${version}, Kind=${kind}`;
  return unknownError(`failed to convert new object (${patch['metadata'].namespace ?? ''}/${patch['metadata'].name ?? ''}; ${text}) to proper version: unable to convert unstructured object to ${text}: ${misfit}`);
};

/** The version and uid that the patch asks for are what is compared with the stored ones. */
const conditional = (merged: Draft, patch: Draft, live: Stored | undefined): Draft => {
  const { resourceVersion, uid } = patch['metadata'] as Draft;
  return { ...merged, metadata: { ...merged['metadata'], ...(live && resourceVersion ? { resourceVersion } : {}), ...(uid ? { uid } : {}) } };
};

// kubectl keeps what it applies on the server's side in step with what it applied by annotation before.
const lastApplied = (ask: Ask, merged: Draft, patch: Draft): Draft => {
  if (ask.manager !== 'kubectl' || !merged['metadata'].annotations?.[LAST_APPLIED]) return merged;
  const { [LAST_APPLIED]: _, ...annotations } = (patch['metadata'].annotations ?? {}) as Draft;
  const bare = { ...patch, metadata: { ...patch['metadata'], ...(patch['metadata'].annotations ? { annotations } : {}) } };
  return { ...merged, metadata: { ...merged['metadata'], annotations: { ...merged['metadata'].annotations, [LAST_APPLIED]: `${stableJson(bare)}\n` } } };
};

const complained = (ask: Ask, complaint: string): Refusal | undefined => {
  if (complaint === '' || ask.validation === 'Ignore') return undefined;
  if (ask.validation === 'Strict') return badRequest(`error strict decoding patch: error converting YAML to JSON: yaml: unmarshal errors:\n  ${complaint}`);
  ask.warnings.push(complaint);
  return undefined;
};

/** The object that a server-side apply makes of the stored one, or makes new. */
export const applyObject = (ask: Ask, text: string, live: Stored | undefined): Draft | Refusal => {
  const body = readText(text, true);
  if ('wrong' in body || !isDraft(body.value)) return badRequest(`error decoding YAML: ${'wrong' in body ? body.wrong : 'the patch is not an object'}`);
  const patch: Draft = { ...body.value, metadata: body.value['metadata'] ?? {} };
  const wrong = wrongApply(ask, patch);
  if (wrong) return wrong;
  const merged = applied(ask, patch, live);
  if (isRefusal(merged)) return merged;
  const repeated = complained(ask, body.complaint ?? body.repeated.map((path) => `duplicate field ${JSON.stringify(path)}`).join(', '));
  if (repeated) return repeated;
  const decoded = decodeAs(conditional(lastApplied(ask, merged, patch), patch, live), ask.kind);
  return decoded.misfit === undefined ? withDefaults(decoded.value, ask.kind) : unconvertible(ask, patch, decoded.misfit);
};
