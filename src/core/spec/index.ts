// Turns what was read into the fleet spec: validates, fills in defaults, settles names, and cites places.
// Comes in: Source[]. Goes out: Outcome<FleetSpec> with every problem at its place.
// Never: reads a file, looks at a cluster, decides where anything goes, changes what it was given.
// Fixtures: fixtures/diagnostics/FLT2*.yaml.
export { parseSpec } from './parse-spec.ts';
