// Tests of policies: under which circumstances a case is tried, and in what the answer differs from what is expected.
// Comes in: a case, the fleet spec, a placement with what it renders to. Goes out: a fleet spec, an earlier placement, differences with places.
// Never: places or renders, reads a file, compares what a case does not name.
// Fixtures: test/stages/expectations; *.fleet-test.yaml in fixtures/worlds.
export { placedEarlier } from './before.ts';
export { chooseTemplate } from './choose-template.ts';
export { tainted } from './circumstances.ts';
export { compareCase } from './compare-case.ts';
export { type ExpectationEdit, rewritten } from './rewritten.ts';
export type { Answer } from './answer.ts';
