// Turns what was read into the fleet spec: validates, fills in defaults, settles names, and cites places.
// Comes in: Source[], and files of tests. Goes out: Outcome<FleetSpec> and tests of policies, with every problem at its place.
// Never: reads a file, looks at a cluster, decides where anything goes, changes what it was given.
// Fixtures: fixtures/diagnostics/FLT2*.yaml.
export { endOf } from './fleet/ignore.ts';
export { parseSpec } from './parse-spec.ts';
export { parseTest } from './test/parse-test.ts';
export { substitute } from './test/substitute.ts';
