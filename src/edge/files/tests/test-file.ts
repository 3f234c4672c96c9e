/** Files of tests: `web.fleet-test.yaml`. */
export const TESTS = '**/*.fleet-test.{yaml,yml}';

/** Whether a file holds a test of policies, by its name. */
export const isTestFile = (path: string): boolean => /\.fleet-test\.ya?ml$/.test(path);
