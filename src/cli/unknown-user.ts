import { userInfo } from 'node:os';

/**
 * Gives a user whom this machine does not know a shell and a home: a pod's `runAsUser` has no line in the image's passwd, and
 * oclif, which asks for both as it starts, would end there.
 */
export const settleUser = (env: Record<string, string | undefined> = process.env, ask: () => unknown = userInfo): void => {
  try {
    ask();
  } catch {
    env['SHELL'] ??= '/bin/sh';
    env['HOME'] ??= '/';
  }
};
