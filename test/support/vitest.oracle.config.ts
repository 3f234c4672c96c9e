import { defineConfig } from 'vitest/config';

const root = new URL('../..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    include: ['test/oracle/**/*.test.ts'],
    fileParallelism: false,
    // The first run builds Karmada's packages.
    hookTimeout: 1_800_000,
    testTimeout: 3_600_000,
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
});
