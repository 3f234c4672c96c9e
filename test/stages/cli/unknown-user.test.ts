import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { settleUser } from '#cli/unknown-user';
import { startFleet } from '../../support/child.ts';

const nobody = (): never => {
  throw new Error('uv_os_get_passwd returned ENOENT');
};

describe('a user whom the machine does not know', () => {
  it.each([
    { name: 'gets a shell and a home', env: {}, ask: nobody, want: { SHELL: '/bin/sh', HOME: '/' } },
    { name: 'keeps those that are given', env: { SHELL: '/bin/ash', HOME: '/home/fleet' }, ask: nobody, want: { SHELL: '/bin/ash', HOME: '/home/fleet' } },
    { name: 'is not one whom it knows', env: {}, ask: () => 'jane', want: {} },
  ])('$name', ({ env, ask, want }) => {
    const own: Record<string, string | undefined> = { ...env };
    settleUser(own, ask);
    expect(own).toEqual(want);
  });

  // Only root may start a program as somebody else.
  it.runIf(process.getuid?.() === 0)('may use fleet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fleet-nobody-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    chmodSync(folder, 0o755);
    const { code, out, err } = await startFleet(['drift', '--help'], { folder, user: 65_532 }).ended;
    expect([code, err, out.includes('--shard')]).toEqual([0, '', true]);
  });
});
