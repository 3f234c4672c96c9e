import type { Import } from '../support/tools/imports.ts';
import { exceptions, rooms, type Room } from './rooms.ts';

/** The room that a path under `src` lies in: the one with the longest name that begins it. */
export const roomOf = (path: string): Room | undefined =>
  rooms.filter(({ room }) => path === room || path.startsWith(`${room}/`)).sort((one, other) => other.room.length - one.room.length)[0];

const isAllowed = (allowed: readonly string[], name: string): boolean =>
  allowed.some((one) => one === name || (one === 'node:*' && name.startsWith('node:')) || name.startsWith(`${one}/`));

const relativeAcross = (made: Import, from: Room, to: Room): boolean => from !== to && !made.written.startsWith('#') && from.room !== 'bin.ts';

const onlyPorts = (made: Import): boolean => made.file.startsWith('src/cli/') && made.to.startsWith('edge/') && made.file !== 'src/cli/ports.ts';

/** What is wrong with an import; undefined where nothing is. */
export const complaint = (made: Import): string | undefined => {
  const from = roomOf(made.file.replace(/^src\//, ''));
  if (from === undefined) return `${made.file} lies in no room`;
  if (exceptions.some((one) => one.file === made.file && one.imports === made.to)) return undefined;
  if (!made.own) return isAllowed(from.outside, made.to) ? undefined : `${made.file} imports ${made.to}: ${from.room} may not (${from.because})`;
  const to = roomOf(made.to);
  if (made.to.includes('package.json')) return undefined;
  if (to === undefined) return `${made.file} imports ${made.written}, which lies in no room`;
  if (onlyPorts(made)) return `${made.file} imports ${made.written}: in cli, ports.ts alone meets the edge`;
  if (from !== to && !isAllowed(from.may, to.room)) return `${made.file} imports ${made.written}: ${from.room} may not (${from.because})`;
  return relativeAcross(made, from, to) ? `${made.file} imports ${made.written}: a border is crossed by subpath (#…), so that the line shows it` : undefined;
};
