import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { diagnose } from '#core/diagnostics';
import { bad, good, type Outcome, type PublicKey, type Signed } from '#core/model';
import type { ReadKey } from './open-keys.ts';
import type { Passphrase } from './passphrase.ts';

const unusable = (file: string, says: string): Outcome<never> =>
  bad([diagnose('FLT6108', `"${file}" ${says}.`, { hint: 'Make a pair of keys, and give away only the public one:\n    openssl genpkey -algorithm ed25519 -out key.pem\n    openssl pkey -in key.pem -pubout -out key.pub' })]);

const spki = (key: KeyObject): PublicKey => key.export({ type: 'spki', format: 'der' }).toString('base64') as PublicKey;

const parsed = (make: () => KeyObject): KeyObject | undefined => {
  try {
    return make();
  } catch {
    return undefined;
  }
};

const privateKeyOf = async (text: string, passphrase: Passphrase): Promise<KeyObject | undefined> => {
  const secret = /ENCRYPTED/.test(text) ? await passphrase({ isNew: false }) : undefined;
  return parsed(() => createPrivateKey({ key: text, format: 'pem', ...(secret === undefined ? {} : { passphrase: secret }) }));
};

type Signing = { readonly textFor: (key: PublicKey) => string; readonly file: string; readonly read: ReadKey; readonly passphrase: Passphrase };

/** Signs with the ed25519 key in a PEM file (PKCS #8, perhaps encrypted). */
export const signWith = async ({ textFor, file, read, passphrase }: Signing): Promise<Outcome<Signed>> => {
  const text = await read(file);
  if (text === undefined) return unusable(file, 'cannot be read');
  const own = await privateKeyOf(text, passphrase);
  if (own?.asymmetricKeyType !== 'ed25519') return unusable(file, 'does not hold a private ed25519 key that can be opened');
  const key = spki(createPublicKey(own));
  return good({ key, signature: sign(null, Buffer.from(textFor(key)), own).toString('base64') });
};

/** The public ed25519 key in a PEM file. A private key is refused: it does not belong where signatures are checked. */
export const publicKeyIn = async (file: string, read: ReadKey): Promise<Outcome<PublicKey>> => {
  const text = await read(file);
  if (text === undefined) return unusable(file, 'cannot be read');
  if (/PRIVATE KEY/.test(text)) return unusable(file, 'holds a private key, where a public one is asked for');
  const key = parsed(() => createPublicKey({ key: text, format: 'pem' }));
  return key?.asymmetricKeyType === 'ed25519' ? good(spki(key)) : unusable(file, 'does not hold a public ed25519 key');
};

/** Whether the signature is of this text by this key. Both have one spelling in base64; another one does not hold. */
export const holds = (text: string, { key, signature }: Signed): boolean => {
  const [known, bytes] = [parsed(() => createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' })), Buffer.from(signature, 'base64')];
  if (known?.asymmetricKeyType !== 'ed25519' || spki(known) !== key || bytes.toString('base64') !== signature) return false;
  return verify(null, Buffer.from(text), known, bytes);
};
