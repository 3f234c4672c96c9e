// A folder in which documents of servers are kept from one run to the next.
// Comes in: a name that says what a text is. Goes out: that text, if it is there and whole.
// Never: fails, keeps more than its bound, or knows what the texts mean.
// Fixtures: none; test/stages/cache damages its own.
export { type CacheOptions, openCache } from './open-cache.ts';
