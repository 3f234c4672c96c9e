import { byText, isObject, type Json, type JsonObject } from '#core/model';
import { redact } from './redact.ts';

/** A request as a cluster saw it; `verb` is Kubernetes' word for it. */
export type Sent = { readonly method: string; readonly path: string; readonly query: string; readonly verb: string; readonly body: string };

const isWrite = ({ method, query }: Sent): boolean => method !== 'GET' && method !== 'HEAD' && !query.includes('dryRun=');

const sorted = (value: Json): Json =>
  Array.isArray(value) ? value.map((item) => sorted(item as Json)) : isObject(value) ? Object.fromEntries(Object.keys(value).sort(byText).map((key) => [key, sorted((value as JsonObject)[key] ?? null)])) : value;

const bodyText = (body: string): string => {
  try {
    return JSON.stringify(sorted(JSON.parse(body) as Json));
  } catch {
    return body;
  }
};

const lineOf = ({ method, path, query, body }: Sent): string => {
  const asked = query === '' ? '' : `?${decodeURIComponent(query)}`;
  return `  ${method} ${path}${asked}${body === '' ? '' : `\n    ${bodyText(body)}`}`;
};

/** The writes that a cluster was sent, in the order of their paths, each with its body; dry runs are no writes. */
export const requestsText = (cluster: string, sent: readonly Sent[]): string => {
  const writes = sent.filter(isWrite).map(lineOf).sort(byText);
  return redact(`${cluster}${writes.length === 0 ? ': nothing' : ''}\n${writes.map((line) => `${line}\n`).join('')}`);
};
