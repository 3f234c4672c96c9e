#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const oldest = 22;

// An old Node dies with an unreadable error inside the first dependency; the checkout's own Node is used where there is one.
const onOldNode = async (): Promise<number> => {
  const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  const [{ existsSync }, { spawnSync }] = await Promise.all([import('node:fs'), import('node:child_process')]);
  if (existsSync(own)) {
    const run = spawnSync(own, process.argv.slice(1), { stdio: 'inherit' });
    return run.status ?? 1;
  }
  process.stderr.write(`fleet needs Node ${oldest} or newer; this is ${process.version}.\nInstall a newer one, then type the same again:\n    npm install --global node@24\n`);
  return 1;
};

const main = async (): Promise<number> => {
  if (Number(process.versions.node.split('.')[0]) < oldest) return onOldNode();
  module.enableCompileCache?.();
  const { start } = await import('./cli/start.ts');
  return start(process.argv.slice(2));
};

process.exitCode = await main();
