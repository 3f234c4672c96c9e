import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rooms } from '../../../borders/rooms.ts';
import type { Generator } from './generator.ts';

const root = resolve(import.meta.dirname, '../../../..');
const begin = '<!-- rooms: generated from test/borders/rooms.ts -->';
const end = '<!-- end of rooms -->';

const code = (names: readonly string[]): string => (names.length === 0 ? '–' : [...new Set(names)].map((name) => `\`${name}\``).join(', '));

/** The table of rooms in ARCHITECTURE.md. */
export const roomsTable: Generator = {
  says: 'the table of rooms in ARCHITECTURE.md',
  owns: [],
  make: async () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const rows = rooms.map(({ room, may, outside, because }) => `| \`${room}\` | ${code(may)} | ${code(outside)} | ${because} |`);
    const table = [begin, '| room | may import of ours | and from outside | because |', '|---|---|---|---|', ...rows, end].join('\n');
    const [head = '', rest = ''] = text.split(begin);
    const [, tail = ''] = rest.split(end);
    return new Map([['ARCHITECTURE.md', head + table + tail]]);
  },
};
