import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Keys } from '#core/model';
import { holds, publicKeyIn, signWith } from './ed25519.ts';
import { passphrases } from './passphrase.ts';
import { sealed, unsealed } from './sealing.ts';

/** Where keys come from. */
export type KeysOptions = {
  readonly cwd: string;
  readonly passphraseFile?: string;
  /** A file with age identities (`AGE-SECRET-KEY-…`), as `age-keygen` writes it. */
  readonly identityFile?: string;
  /** Asks for a text without showing it; none where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>;
};

/** Reads a file of keys; undefined where that is not possible. */
export type ReadKey = (file: string) => Promise<string | undefined>;

/** Keys as this machine has them. A passphrase is asked for once. */
export const openKeys = ({ cwd, passphraseFile, identityFile, ask }: KeysOptions): Keys => {
  const read: ReadKey = (file) => readFile(resolve(cwd, file), 'utf8').catch(() => undefined);
  const passphrase = passphrases({ read, ...(passphraseFile === undefined ? {} : { file: passphraseFile }), ...(ask === undefined ? {} : { ask }) });
  const identities = async (): Promise<readonly string[]> => {
    const text = identityFile === undefined ? undefined : await read(identityFile);
    return (text ?? '').split('\n').map((line) => line.trim()).filter((line) => line.startsWith('AGE-SECRET-KEY-'));
  };
  return {
    seal: (text, to) => sealed(text, to, passphrase),
    unseal: (text, file) => unsealed({ text, file, passphrase, identities }),
    sign: (textFor, file) => signWith({ textFor, file, read, passphrase }),
    publicKey: (file) => publicKeyIn(file, read),
    holds,
  };
};
