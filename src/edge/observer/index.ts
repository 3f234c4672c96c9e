// Looks at member clusters: what they serve, what is live at every address asked for, what they would store.
// Comes in: desired and recorded keys, clients. Goes out: facts, observations, schemas, dry-run answers, all of them data.
// Never: writes, takes a failed or partial answer for absence, sends one request for each unchanged object.
// Fixtures: none; test/stages/observer scripts its own API server.
export { dryRun, type DryRunInput } from './dry-run.ts';
export { type ClusterLoad, surveyLoad } from './load.ts';
export { type NodePlace, surveyNodes } from './nodes.ts';
export { type Everything, observeNamespaces } from './objects-in.ts';
export { observe, type ObserveInput } from './observe.ts';
export { fetchSchemas, type Schemas, type SchemaSources } from './schemas.ts';
export { lookAround, type SurroundingsInput } from './surroundings.ts';
export { survey } from './survey.ts';
