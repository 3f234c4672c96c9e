import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from '../support/tools/imports.ts';
import { complaint } from './judge.ts';
import { onlyIn, rooms } from './rooms.ts';

const files = await sourceFiles();
const own = [...files].filter(([file]) => !file.startsWith('src/schema/'));

describe('every import stays inside the borders', () => {
  it.each(rooms.map(({ room }) => room))('%s', (room) => {
    const inside = own.filter(([file]) => file === `src/${room}` || file.startsWith(`src/${room}/`));
    expect(inside.flatMap(([file, text]) => importsOf(file, text).map(complaint)).filter(Boolean)).toEqual([]);
  });

  it('leaves no file outside the rooms', () => {
    expect(own.flatMap(([file, text]) => importsOf(file, text).map(complaint)).filter((said) => said?.includes('no room'))).toEqual([]);
  });
});

describe('the judge itself', () => {
  it.each([
    { file: 'src/core/plan/x.ts', text: "import { y } from '#core/merge';", wrong: true },
    { file: 'src/core/plan/x.ts', text: "import fs from 'node:fs';", wrong: true },
    { file: 'src/core/plan/x.ts', text: "import type { Plan } from '#core/model';", wrong: false },
    { file: 'src/core/plan/x.ts', text: "import { y } from '../model/index.ts';", wrong: true },
    { file: 'src/core/plan/x.ts', text: "import { y } from './y.ts';", wrong: false },
    { file: 'src/render/x.ts', text: "import { plan } from '#core/plan';", wrong: true },
    { file: 'src/render/x.ts', text: "import chalk from 'chalk';", wrong: false },
    { file: 'src/edge/observer/x.ts', text: "import { y } from '#edge/clusters';", wrong: true },
    { file: 'src/edge/executor/x.ts', text: "import { y } from '#core/health';", wrong: false },
    { file: 'src/edge/executor/x.ts', text: "import { y } from '#core/plan';", wrong: true },
    { file: 'src/cli/flags.ts', text: "import { y } from '#edge/clusters';", wrong: true },
    { file: 'src/cli/ports.ts', text: "import { y } from '#edge/clusters';", wrong: false },
    { file: 'src/commands/x.ts', text: "const y = await import('#core/plan');", wrong: true },
    { file: 'src/lib/x.ts', text: "import { createHash } from 'node:crypto';", wrong: true },
    { file: 'src/lib/digest.ts', text: "import { createHash } from 'node:crypto';", wrong: false },
    { file: 'src/core/plan/x.ts', text: "export * from '#core/merge';", wrong: true },
  ])('$file with $text', ({ file, text, wrong }) => {
    expect(importsOf(file, text).map(complaint).some(Boolean)).toBe(wrong);
  });
});

describe('the outside world is named in one place each', () => {
  it.each(onlyIn)('$says', ({ word, files: allowed }) => {
    expect(own.filter(([file, text]) => word.test(text) && !allowed.includes(file)).map(([file]) => file)).toEqual([]);
  });
});

describe('no file grows past what one reads at a sitting', () => {
  it('has 300 lines at most', () => {
    expect(own.filter(([, text]) => text.split('\n').length > 301).map(([file]) => file)).toEqual([]);
  });
});

describe('every room has a door', () => {
  it('opens with four lines of comment', async () => {
    const doors = own.filter(([file]) => /^src\/(core|edge)\/[^/]+\/index\.ts$/.test(file) || /^src\/(actions|render)\/index\.ts$/.test(file));
    expect(doors.filter(([, text]) => !text.split('\n').slice(0, 4).every((line) => line.startsWith('// '))).map(([file]) => file)).toEqual([]);
  });
});
