import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Item = { readonly key: string; readonly path: string };

/** A volume that is projected from ConfigMaps and Secrets, as a pod has it. */
export type Projected = { readonly sources: readonly { readonly configMap?: { readonly items: readonly Item[] }; readonly secret?: { readonly items: readonly Item[] } }[] };

/**
 * Lays a projected volume out as the kubelet does (AtomicWriter): the files in a folder with a time for its name, `..data` that
 * leads to it, and a link for each first part of a path.
 */
export const layOut = (folder: string, volume: Projected, contents: { readonly configMap: Readonly<Record<string, string>>; readonly secret: Readonly<Record<string, string>> }): void => {
  const real = '..2026_01_02_03_04_05.1';
  mkdirSync(join(folder, real), { recursive: true });
  const tops = new Set<string>();
  for (const source of volume.sources) {
    const kind = source.secret === undefined ? 'configMap' : 'secret';
    for (const { key, path } of source[kind]?.items ?? []) {
      const text = contents[kind][key];
      if (text === undefined) throw new Error(`the ${kind} has no key "${key}", and the pod would not start`);
      mkdirSync(dirname(join(folder, real, path)), { recursive: true });
      writeFileSync(join(folder, real, path), text);
      tops.add(path.split('/')[0] ?? path);
    }
  }
  symlinkSync(real, join(folder, '..data'));
  for (const top of tops) symlinkSync(join('..data', top), join(folder, top));
};
