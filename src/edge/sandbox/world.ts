import { randomBytes, randomUUID } from 'node:crypto';
import type { SandboxClock, SandboxIds } from './cluster.ts';

/** What a sandbox calls itself: the Kubernetes version whose behaviour it follows, and that it is none. */
export const defaultVersion = 'v1.37.2-fleet-sandbox';

/** Real time. Timers of a sandbox do not keep the process alive. */
export const systemClock: SandboxClock = {
  now: () => new Date().toISOString(),
  elapsed: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const letters = 'bcdfghjklmnpqrstvwxz2456789';

/** Real randomness. */
export const systemIds: SandboxIds = {
  uid: randomUUID,
  token: () => [...randomBytes(5)].map((byte) => letters[byte % letters.length]).join(''),
  secret: () => randomBytes(24).toString('base64url'),
};
