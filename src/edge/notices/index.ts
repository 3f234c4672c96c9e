// Tells people: sends a parcel to an HTTP endpoint, or the objects in it to a host cluster.
// Comes in: a parcel, what the environment holds, ways to a proxy and a cluster. Goes out: an answer, or a failure that names a host at most.
// Never: knows what drift is, follows a redirect, says an address, a body or a header of anybody.
// Fixtures: none; test/stages/notices starts servers of its own.
export { type NoticesRoom, openNotices } from './open-notices.ts';
