import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Surroundings } from './ports.ts';

const folderOf = (cwd: string, file: string): string => (/\.(ya?ml|json)$/.test(file) ? dirname(resolve(cwd, file)) : resolve(cwd, file));

/** A path that was typed here as the spec is to say it: below the spec's folder relative to it, below the home folder with `~/`, else absolute. */
export const asInSpec = (around: Surroundings, file: string, typed: string): string => {
  const whole = resolve(around.cwd, typed.startsWith('~/') ? join(homedir(), typed.slice(2)) : typed);
  const inside = relative(folderOf(around.cwd, file), whole);
  if (!inside.startsWith('..') && !isAbsolute(inside)) return inside;
  const home = relative(homedir(), whole);
  return home.startsWith('..') || isAbsolute(home) ? whole : `~/${home}`;
};
