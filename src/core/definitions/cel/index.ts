// Rules in CEL, as `x-kubernetes-validations` of a CustomResourceDefinition has them.
// Comes in: the text of a rule, the schema that it stands in, values. Goes out: what the rule says of them, or why that cannot be told.
// Never: takes a rule that it cannot read for one that holds, or counts what it costs.
// Fixtures: test/stages/definitions writes its own.
export { readRule } from './read.ts';
