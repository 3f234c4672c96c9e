import type { Digest, PublicKey } from './names.ts';
import type { Outcome } from './outcome.ts';

/** What a person or a machine says of a plan: that this is the plan, or that it may be carried out. */
export type Statement = { readonly does: 'signs' | 'approves'; readonly plan: Digest; readonly by?: string };

/** The ed25519 signature of a text, in base64, and the key that it is to be checked with. */
export type Signed = { readonly key: PublicKey; readonly signature: string };

/** A statement with its signature; the form of `.sig` and `.approval` files. */
export type Signature = Statement & Signed & { readonly format: 1 };

/** Who may open a sealed text: whoever knows the passphrase, or the holders of these age recipients' identities. */
export type SealTo = 'passphrase' | readonly string[];

/** Keys, and what is done with them; key files and passphrases are read here and nowhere else. */
export type Keys = {
  /** The text encrypted with age, armoured. */
  readonly seal: (text: string, to: SealTo) => Promise<Outcome<string>>;
  /** What a sealed text holds, and who else is to be able to open what comes out of it. */
  readonly unseal: (text: string, file: string) => Promise<Outcome<{ readonly text: string; readonly to: SealTo }>>;
  /** Signs with the private key in a PEM file. The text that is signed may hold the public key of it. */
  readonly sign: (textFor: (key: PublicKey) => string, file: string) => Promise<Outcome<Signed>>;
  /** The public key in a PEM file. */
  readonly publicKey: (file: string) => Promise<Outcome<PublicKey>>;
  /** Whether a text was signed by the key that is named, and nothing of either was changed. */
  readonly holds: (text: string, signed: Signed) => boolean;
};
