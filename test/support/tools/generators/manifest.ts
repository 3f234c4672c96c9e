import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Config } from '@oclif/core';
import type { Generator } from './generator.ts';

const root = resolve(import.meta.dirname, '../../../..');

/** `oclif.manifest.json`: commands, flags and help as data, so that a start loads no command but the one that runs. */
export const manifest: Generator = {
  says: 'the commands, as data',
  owns: [],
  make: async () => {
    execFileSync(process.execPath, [join(root, 'test/support/tools/build.ts')], { stdio: ['ignore', 'ignore', 'inherit'] });
    const config = await Config.load({ root, ignoreManifest: true });
    const own = config.plugins.get(config.name);
    if (own === undefined) throw new Error('oclif did not find the program itself');
    const { commands, ...rest } = (own as unknown as { manifest: { commands: Record<string, unknown> } }).manifest;
    // Commands come in the order of the folder, which is another one on each machine.
    const sorted = Object.fromEntries(Object.entries(commands).sort(([one], [other]) => (one < other ? -1 : 1)));
    return new Map([['oclif.manifest.json', `${JSON.stringify({ commands: sorted, ...rest }, null, 2)}\n`]]);
  },
};
