// What CustomResourceDefinitions make of objects: pruning, defaulting, validation, as an API server of version 1.37 does it.
// Comes in: definitions, schemas, objects, a reader of rules. Goes out: what would be stored, and why not.
// Never: asks a server, reads CEL itself, decides what is done about an object.
// Fixtures: test/stages/definitions writes its own; fixtures/contract holds what a real server answers.
export { admission, type Kind, ownMembers, validate } from './admit.ts';
export { duplicate, forbid, invalidValue, notThere, required, tooLong, tooMany, unsupported } from './cause.ts';
export { type Defined, definitionOf, documentOf, kindIn } from './defined.ts';
export { filled } from './fill.ts';
export { afterAnswer, type Judged, judged, withJudgement } from './foreseen.ts';
export { formatOf, isAddress } from './formats.ts';
export { goPattern } from './go-pattern.ts';
export { misplaced, placeOfKinds, type PlannedKind, type PlannedKinds, plannedKinds } from './planned.ts';
export { pruned } from './prune.ts';
export { misfitOf, refusalOf } from './refusal.ts';
export { hasRules } from './rules.ts';
export { EMBEDDED, mapKeysOf, propertyOf, schemaUnder } from './structural.ts';
