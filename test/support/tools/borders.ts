import { complaint, roomOf } from '../../borders/judge.ts';
import { rooms } from '../../borders/rooms.ts';
import { importsOf, sourceFiles } from './imports.ts';

// Draws the rooms as they stand: for each, its size and which rooms it imports from, most used first.
const files = await sourceFiles();
const lines = new Map<string, number>();
const counts = new Map<string, number>();
const arrows = new Map<string, Map<string, number>>();
const complaints: string[] = [];

for (const [file, text] of files) {
  const room = roomOf(file.replace(/^src\//, ''))?.room ?? '?';
  counts.set(room, (counts.get(room) ?? 0) + 1);
  lines.set(room, (lines.get(room) ?? 0) + text.split('\n').length - 1);
  for (const made of importsOf(file, text)) {
    const said = room === 'schema' ? undefined : complaint(made);
    if (said !== undefined) complaints.push(said);
    const to = made.own ? (roomOf(made.to)?.room ?? '?') : made.to;
    if (to !== room) arrows.set(room, (arrows.get(room) ?? new Map<string, number>()).set(to, (arrows.get(room)?.get(to) ?? 0) + 1));
  }
}

const row = (cells: readonly (string | number)[]): string => cells.map((cell, at) => (at === 0 ? String(cell).padEnd(18) : at < 3 ? String(cell).padStart(6) : `  ${cell}`)).join('');
process.stdout.write(`${row(['room', 'files', 'lines', 'imports from (times)'])}\n`);
for (const { room } of rooms) {
  if (!counts.has(room)) continue;
  const to = [...(arrows.get(room) ?? [])].sort(([, one], [, other]) => other - one).map(([name, times]) => `${name} ${times}`).join(', ');
  process.stdout.write(`${row([room, counts.get(room) ?? 0, lines.get(room) ?? 0, to])}\n`);
}
for (const said of complaints) process.stderr.write(`${said}\n`);
process.exitCode = complaints.length > 0 ? 1 : 0;
