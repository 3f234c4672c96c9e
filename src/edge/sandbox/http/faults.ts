import { refuse, type Refusal } from '../refusal.ts';
import type { Call } from './call.ts';
import { targetOf, verbOf } from './route.ts';

/** How a request is spoilt on purpose. */
export type Fault =
  | { readonly kind: 'status'; readonly refusal: Refusal }
  | { readonly kind: 'page'; readonly status: number; readonly body: string }
  /** The answer begins and the connection is cut. */
  | { readonly kind: 'cut'; readonly body: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' };

/** What a fault may look at. `verb` and the rest are there where the path names a resource. */
export type FaultedCall = {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly verb?: string;
  readonly group?: string;
  readonly plural?: string;
  readonly namespace?: string;
  readonly name?: string;
};

/** An HTTP status to answer with, or how the connection misbehaves. */
export type FaultAnswer = number | 'html' | 'truncated' | 'reset' | 'hang';

/** The faults of one server. */
export type Faults = {
  /** Spoils every request that fits, after the first `after` of them went through. What comes back takes the fault away again. */
  readonly add: (fits: (call: FaultedCall) => boolean, answer: FaultAnswer, after?: number) => () => void;
  readonly find: (call: Call) => Fault | undefined;
};

const reasons: Readonly<Record<number, string>> = {
  400: 'BadRequest', 401: 'Unauthorized', 403: 'Forbidden', 404: 'NotFound', 409: 'Conflict', 410: 'Expired', 422: 'Invalid', 429: 'TooManyRequests',
  500: 'InternalError', 503: 'ServiceUnavailable', 504: 'Timeout',
};

const statusFault = (code: number): Fault => {
  const refusal = refuse(code, reasons[code] ?? 'Unknown', { message: `the sandbox was told to answer ${code}` });
  return { kind: 'status', refusal: code === 429 || code === 503 ? { ...refusal, headers: { 'Retry-After': '1' } } : refusal };
};

const faultOf = (answer: FaultAnswer): Fault => {
  if (typeof answer === 'number') return statusFault(answer);
  if (answer === 'html') return { kind: 'page', status: 502, body: '<html><body>Bad Gateway</body></html>' };
  if (answer === 'truncated') return { kind: 'cut', body: '{"kind":"List","apiVersion":"v1","metadata":{},"items":[{"metadata"' };
  return { kind: answer };
};

const seen = (call: Call): FaultedCall => {
  const target = targetOf(call.path);
  const plain = { method: call.method, path: call.path, query: call.query.toString() };
  return target ? { ...plain, ...target, verb: verbOf(call.method, target, call.query.get('watch') === 'true') } : plain;
};

/** No faults yet. */
export const makeFaults = (): Faults => {
  const faults = new Set<{ readonly fits: (call: FaultedCall) => boolean; readonly fault: Fault; left: number }>();
  return {
    add: (fits, answer, after = 0) => {
      const entry = { fits, fault: faultOf(answer), left: after };
      faults.add(entry);
      return () => void faults.delete(entry);
    },
    find: (call) => {
      if (faults.size === 0) return undefined;
      const about = seen(call);
      for (const entry of faults) {
        if (!entry.fits(about)) continue;
        if (entry.left === 0) return entry.fault;
        entry.left -= 1;
      }
      return undefined;
    },
  };
};
