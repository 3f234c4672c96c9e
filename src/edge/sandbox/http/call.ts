import type { JsonObject } from '#core/model';
import { isRefusal, type Refusal } from '../refusal.ts';

/** Someone with a token, and what may be done with it. */
export type User = { readonly name: string; readonly rights: 'all' | 'read' | 'none' };

/** One request as it arrived. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly accept: string;
  readonly contentType: string;
  readonly userAgent: string;
  readonly authorization: string;
  /** As text; of a protobuf body every character is one byte. */
  readonly body: string;
};

/** Where a stream of lines goes; `closed` is called once when nobody listens any more. */
export type Sink = { readonly write: (text: string) => void; readonly end: () => void; readonly closed: (then: () => void) => void };

/** What answers a request: a whole body, or a stream that is written as things happen. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
} & ({ readonly body: string } | { readonly stream: (out: Sink) => void });

/** A JSON body. */
export const json = (status: number, body: JsonObject | string, headers?: Readonly<Record<string, string>>): Reply => ({
  status,
  body: typeof body === 'string' ? body : `${JSON.stringify(body)}\n`,
  ...(headers === undefined ? {} : { headers }),
});

/** A plain text body. */
export const text = (status: number, body: string): Reply => ({ status, body, type: 'text/plain; charset=utf-8' });

/** The answer to a path that nothing stands at. */
export const noPage: Reply = text(404, '404 page not found\n');

/** The answer that carries a refusal. */
export const refusalReply = (refusal: Refusal): Reply => json(refusal.refused, refusal.body, refusal.headers);

/** Either the refusal as an answer, or what `then` makes of the value. */
export const replyOf = <Value>(value: Value | Refusal, then: (value: Value) => Reply): Reply =>
  isRefusal(value) ? refusalReply(value) : then(value);
