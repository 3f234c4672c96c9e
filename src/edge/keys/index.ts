// Signs, checks and seals: ed25519 by Node's crypto, age by its library.
// Comes in: texts, paths of key files, a way to ask for a passphrase. Goes out: signatures, sealed and opened texts, diagnostics of family 6.
// Never: knows what a text means, shows a key or a passphrase, or writes a file.
// Fixtures: test/stages/keys makes its own keys.
export { type KeysOptions, openKeys } from './open-keys.ts';
