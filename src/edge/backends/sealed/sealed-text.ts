import { diagnose } from '#core/diagnostics';
import { bad, good, isObject, type Keys, type Outcome, type StateSeal } from '#core/model';
import { serialIn } from '../serial-in.ts';

/** What a place says of encryption, and the keys that go with it. */
export type Sealing = { readonly where: string; readonly seal: StateSeal | undefined; readonly keys: () => Keys };

// The serial stays readable: a write is held against it, and servers keep versions by it.
type Wrapped = { readonly format: 'age'; readonly sealed: string; readonly serial: number };

const BEGIN = '{\n  "format": "age",\n';

const wrappedIn = (text: string): Wrapped | undefined => {
  if (!text.startsWith(BEGIN)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && typeof value.sealed === 'string' && typeof value.serial === 'number' ? (value as unknown as Wrapped) : undefined;
  } catch {
    return undefined;
  }
};

const unopened = (where: string, says: string): Outcome<never> =>
  bad([
    diagnose('FLT8123', `The state ${where} is encrypted, and cannot be opened here. ${says}`, {
      hint: 'Name your age identity, or the file that holds the passphrase:\n    FLEET_IDENTITY_FILE=key.txt fleet plan\n    FLEET_PASSPHRASE_FILE=pass.txt fleet plan',
    }),
  ]);

/** The diagnostic that a state or journal is encrypted and the spec says nothing of it. */
export const unexpected = (where: string, what: 'state' | 'journal'): Outcome<never> =>
  bad([
    diagnose('FLT8124', `The ${what} of ${where} is encrypted, and spec.state does not say to whom. Written back as the spec says, everybody could read it.`, {
      hint: 'Say who may open it, as it was before:\n    state:\n      encrypt:\n        recipients: [age1…]',
    }),
  ]);

/** What a sealed secret holds. */
export const opened = async (secret: string, { where, keys }: Sealing): Promise<Outcome<string>> => {
  const found = await keys().unseal(secret, where);
  return found.ok ? good(found.value.text) : unopened(where, found.diagnostics[0]?.detail ?? '');
};

/** The text as it is stored: encrypted where the place says so. */
export const wrapped = async (text: string, { seal, keys }: Sealing): Promise<Outcome<string>> => {
  if (seal === undefined) return good(text);
  const sealed = await keys().seal(text, seal.to);
  return sealed.ok ? good(`${JSON.stringify({ format: 'age', sealed: sealed.value, serial: serialIn(text) } satisfies Wrapped, null, 2)}\n`) : sealed;
};

/** The text that was stored. One that is not encrypted is read as it is, so that encryption can be turned on. */
export const unwrapped = async (text: string, sealing: Sealing): Promise<Outcome<string>> => {
  if (!text.startsWith(BEGIN)) return good(text);
  if (sealing.seal === undefined) return unexpected(sealing.where, 'state');
  const found = wrappedIn(text);
  if (found === undefined) return unopened(sealing.where, 'It was altered or cut off.');
  const plain = await opened(found.sealed, sealing);
  return !plain.ok || serialIn(plain.value) === found.serial ? plain : unopened(sealing.where, 'It says another serial outside than inside: it was altered.');
};
