// The objects of a scheduled drift job: what runs, as whom, and what it may read.
// Comes in: how often and with what, the files of a fleet, the kinds that it looks at. Goes out: a Schedule.
// Never: grants more than to read, but for notes beside the state and Events where somebody asks for them; writes down a value of a Secret, or looks at a cluster.
// Fixtures: test/stages/schedule writes its own; fixtures/ci has an example.
export type { ScheduleAsk } from './ask.ts';
export { type Granted, granted, kindsIn, type Owned, servedResources } from './kinds.ts';
export { type Layout, layoutOf, type ScheduledFile } from './layout.ts';
export { scheduleFor, type ScheduleInput } from './schedule-for.ts';
export { toldBy } from './notifying.ts';
export { shardOf } from './shard.ts';
