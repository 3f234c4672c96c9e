import type { Call } from '../http/call.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** In what form objects are wanted. */
export type Form = { readonly as: 'object' | 'metadata' } | { readonly as: 'table'; readonly include: 'None' | 'Metadata' | 'Object' };

type Accepted = { readonly media: string; readonly params: Readonly<Record<string, string>> };

/** The parts of an Accept header, in order. */
export const acceptedOf = (accept: string): readonly Accepted[] =>
  accept.split(',').map((part) => {
    const [media = '', ...params] = part.split(';').map((piece) => piece.trim());
    return { media, params: Object.fromEntries(params.map((param) => param.split('=').map((piece) => piece.trim()) as [string, string])) };
  });

const includes: readonly string[] = ['None', 'Metadata', 'Object'];

const formAs = (params: Readonly<Record<string, string>>, call: Call): Form | undefined => {
  if (params['as'] === undefined) return { as: 'object' };
  if (params['g'] !== 'meta.k8s.io' || params['v'] !== 'v1') return undefined;
  const include = call.query.get('includeObject') ?? '';
  if (params['as'] === 'Table') return { as: 'table', include: (includes.includes(include) ? include : 'Metadata') as 'None' | 'Metadata' | 'Object' };
  return params['as'] === 'PartialObjectMetadata' || params['as'] === 'PartialObjectMetadataList' ? { as: 'metadata' } : undefined;
};

const notAcceptable = refuse(406, 'NotAcceptable', { message: 'only the following media types are accepted: application/json' });

/** The first form that an Accept header asks for and a sandbox has; it writes JSON only. */
export const formOf = (call: Call): Form | Refusal => {
  for (const { media, params } of acceptedOf(call.accept)) {
    if (!['application/json', '*/*', 'application/*', ''].includes(media)) continue;
    const form = formAs(params, call);
    if (form) return form;
  }
  return notAcceptable;
};
