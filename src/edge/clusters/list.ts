import { answered, type Answer, failed, isObject, type JsonObject, type ListAsk } from '#core/model';
import type { Conversation } from './conversation.ts';

const PAGE = '500';
const JSON_TYPE = 'application/json';
const METADATA = `${JSON_TYPE};as=PartialObjectMetadataList;g=meta.k8s.io;v=v1`;

type Page = { readonly items: readonly JsonObject[]; readonly next?: string };

// Items of typed lists lack apiVersion and kind: the list's own say them.
const named = (list: JsonObject, item: JsonObject): JsonObject => ({
  apiVersion: list.apiVersion ?? '',
  kind: String(list.kind).slice(0, -'List'.length),
  ...item,
});

const pageOf = (list: JsonObject): Answer<Page> => {
  const { kind, items, metadata } = list;
  // Some kinds write an empty list as null; no member at all is not a list.
  if (typeof kind !== 'string' || !kind.endsWith('List') || !(items === null || Array.isArray(items))) {
    return failed({ kind: 'not-kubernetes', message: 'a list was asked for, and the answer is not one' });
  }
  const next = isObject(metadata) && typeof metadata.continue === 'string' && metadata.continue !== '' ? metadata.continue : undefined;
  const found = (items ?? []).filter(isObject).map((item: JsonObject) => named(list, item));
  return answered({ items: found, ...(next === undefined ? {} : { next }) });
};

const pathOf = (ask: ListAsk, more: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams({ ...(ask.labelSelector === undefined ? {} : { labelSelector: ask.labelSelector }), ...more }).toString();
  return query === '' ? ask.path : `${ask.path}?${query}`;
};

const onePage = async (talk: Conversation, ask: ListAsk, more: Readonly<Record<string, string>>): Promise<Answer<Page>> => {
  const told = await talk({ method: 'GET', path: pathOf(ask, more), accept: ask.metadataOnly ? METADATA : JSON_TYPE });
  return told.ok ? pageOf(told.value.body) : told;
};

const inOnePiece = async (talk: Conversation, ask: ListAsk): Promise<Answer<readonly JsonObject[]>> => {
  const whole = await onePage(talk, ask, {});
  return whole.ok ? answered(whole.value.items) : whole;
};

/**
 * All objects of a collection in pages of 500, or a failure: never a part. Where the pages expire under way (410), the
 * whole is asked for once more in one piece.
 */
export const listAll = async (talk: Conversation, ask: ListAsk): Promise<Answer<readonly JsonObject[]>> => {
  const all: JsonObject[] = [];
  let from: Readonly<Record<string, string>> | undefined = {};
  while (from !== undefined) {
    const page: Answer<Page> = await onePage(talk, ask, { limit: PAGE, ...from });
    if (!page.ok) return from.continue !== undefined && page.failure.kind === 'gone' ? inOnePiece(talk, ask) : page;
    all.push(...page.value.items);
    from = page.value.next === undefined ? undefined : { continue: page.value.next };
  }
  return answered(all);
};
