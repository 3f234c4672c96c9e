import type { KeysOptions, ReadKey } from './open-keys.ts';

/** Gives the passphrase; undefined where there is none to be had. One that is to be set is asked for twice. */
export type Passphrase = (what: { readonly isNew: boolean }) => Promise<string | undefined>;

type Source = Pick<KeysOptions, 'ask'> & { readonly read: ReadKey; readonly file?: string };

const fromSource = async ({ read, file, ask }: Source, isNew: boolean): Promise<string | undefined> => {
  if (file !== undefined) return (await read(file))?.replace(/\r?\n$/, '');
  if (ask === undefined) return undefined;
  const first = await ask('Passphrase: ');
  return !isNew || first === (await ask('The same again: ')) ? first : undefined;
};

/** The passphrase of this command, from its file or by asking; what was given once is not asked for again. */
export const passphrases = (source: Source): Passphrase => {
  let known: string | undefined;
  return async ({ isNew }) => {
    known ??= (await fromSource(source, isNew)) || undefined;
    return known;
  };
};
