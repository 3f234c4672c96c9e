// The catalogue of coded messages, and the one way to make a message.
// Comes in: a code, a sentence with the user's names, a place. Goes out: Diagnostic values, catalogue rows.
// Never: prints, decides an exit code, or holds a message without a code.
// Fixtures: fixtures/diagnostics/<CODE>.yaml.
export { catalogue } from './catalogue/index.ts';
export { codeOfFailure } from './code-of-failure.ts';
export { diagnose, type KnownCode } from './diagnose.ts';
export { didYouMean } from './did-you-mean.ts';
export type { Family, Row } from './row.ts';
