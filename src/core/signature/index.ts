// What is said of a plan under a signature: that it is the plan, that it may be carried out; and whether enough of it holds.
// Comes in: texts of signature and approver files, the identity of a plan, a check of one signature. Goes out: texts to sign, Signatures, diagnostics.
// Never: reads a key or a file, computes a signature, or knows what is in a plan.
// Fixtures: test/stages/signature makes its own keys.
export { type Approver, decodeApprovers } from './approvers.ts';
export { decodeSignature, encodeSignature } from './codec.ts';
export { type Found, notApproved, notSigned } from './judge.ts';
export { isSignerName, statementText } from './statement.ts';
