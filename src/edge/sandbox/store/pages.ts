import type { Stored } from './store.ts';

/** A part of a list, and how to get the next one. */
export type Page = { readonly items: readonly Stored[]; readonly version: number; readonly next?: string; readonly left?: number };

type Rest = { readonly items: readonly Stored[]; readonly version: number };

/** Lists that are handed out in parts: every part shows the same moment, as the real server's do. */
export type Pages = {
  readonly first: (whole: Rest, limit: number) => Page;
  /** Undefined where the token is too old or none of ours. */
  readonly next: (token: string, limit: number) => Page | undefined;
};

const KEPT = 200;

/** No lists yet. */
export const makePages = (): Pages => {
  const open = new Map<string, Rest>();
  let counter = 0;

  const pageOf = ({ items, version }: Rest, limit: number): Page => {
    if (limit <= 0 || items.length <= limit) return { items, version };
    counter += 1;
    const next = Buffer.from(JSON.stringify({ v: 'sandbox/v1', rv: version, list: counter })).toString('base64url');
    open.set(next, { items: items.slice(limit), version });
    for (const oldest of open.keys()) {
      if (open.size <= KEPT) break;
      open.delete(oldest);
    }
    return { items: items.slice(0, limit), version, next, left: items.length - limit };
  };

  return {
    first: pageOf,
    next: (token, limit) => {
      const rest = open.get(token);
      return rest && pageOf(rest, limit);
    },
  };
};
