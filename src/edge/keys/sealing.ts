import { diagnose } from '#core/diagnostics';
import { bad, good, type Outcome, type SealTo } from '#core/model';
import type { Passphrase } from './passphrase.ts';

const library = (): Promise<typeof import('age-encryption')> => import('age-encryption');

const unsealable = (says: string): Outcome<never> =>
  bad([diagnose('FLT6107', `${says} Nothing was written.`, { hint: 'Name a file that holds the passphrase, or recipients:\n    FLEET_PASSPHRASE_FILE=pass.txt fleet plan --out plan.json --seal\n    fleet plan --out plan.json --seal-to age1…' })]);

/** The text, encrypted with age and armoured. */
export const sealed = async (text: string, to: SealTo, passphrase: Passphrase): Promise<Outcome<string>> => {
  const { armor, Encrypter } = await library();
  const encrypter = new Encrypter();
  const secret = to === 'passphrase' ? await passphrase({ isNew: true }) : undefined;
  if (to === 'passphrase' && secret === undefined) return unsealable('There is no passphrase to seal the plan with.');
  if (secret !== undefined) encrypter.setPassphrase(secret);
  for (const recipient of to === 'passphrase' ? [] : to) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      return unsealable(`"${recipient}" is no age recipient.`);
    }
  }
  return good(armor.encode(await encrypter.encrypt(text)));
};

type Sealed = { readonly text: string; readonly file: string; readonly passphrase: Passphrase; readonly identities: () => Promise<readonly string[]> };

const unopened = (file: string, says: string): Outcome<never> =>
  bad([diagnose('FLT6106', `"${file}" is sealed, and ${says}.`, { hint: `Name the file that holds the passphrase, or your age identity:\n    FLEET_PASSPHRASE_FILE=pass.txt fleet show ${file}\n    FLEET_IDENTITY_FILE=key.txt fleet show ${file}` })]);

const isForPassphrase = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, 200)).toString('latin1').includes('\n-> scrypt ');

const decoded = async (text: string): Promise<Uint8Array | undefined> => {
  try {
    return (await library()).armor.decode(text);
  } catch {
    return undefined;
  }
};

type Opening = { readonly passphrase: string } | { readonly identities: readonly string[] };

const opened = async (bytes: Uint8Array, by: Opening): Promise<{ text: string; to: SealTo } | undefined> => {
  const { Decrypter, identityToRecipient } = await library();
  const decrypter = new Decrypter();
  try {
    if ('passphrase' in by) decrypter.addPassphrase(by.passphrase);
    else for (const identity of by.identities) decrypter.addIdentity(identity);
    const text = await decrypter.decrypt(bytes, 'text');
    return { text, to: 'passphrase' in by ? 'passphrase' : await Promise.all(by.identities.map((identity) => identityToRecipient(identity))) };
  } catch {
    return undefined;
  }
};

const openingOf = async (bytes: Uint8Array, { passphrase, identities }: Sealed): Promise<Opening | string> => {
  if (!isForPassphrase(bytes)) {
    const own = await identities();
    return own.length > 0 ? { identities: own } : 'there is no age identity to open it with';
  }
  const secret = await passphrase({ isNew: false });
  return secret === undefined ? 'there is no passphrase to open it with' : { passphrase: secret };
};

/** What a sealed text holds. What comes out of it can be sealed to the same passphrase, or to who opened it. */
export const unsealed = async (sealed: Sealed): Promise<Outcome<{ text: string; to: SealTo }>> => {
  const { text, file } = sealed;
  const bytes = await decoded(text);
  if (bytes === undefined) return unopened(file, 'was altered or cut off');
  const by = await openingOf(bytes, sealed);
  if (typeof by === 'string') return unopened(file, by);
  const value = await opened(bytes, by);
  return value === undefined ? unopened(file, `${'passphrase' in by ? 'the passphrase does not open' : 'none of the age identities opens'} it, or it was altered`) : good(value);
};
