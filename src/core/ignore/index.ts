// The expressions of ignore rules: CEL that says of one difference whether a rule lets it be.
// Comes in: rules, one difference at a time. Goes out: yes or no, diagnostics where an expression cannot be used.
// Never: lets a difference be because an expression failed on it.
// Fixtures: test/stages/drift writes its own.
export { openExpressions } from './open-expressions.ts';
