import type { Running } from '#edge/sandbox';
import { good, type Outcome } from '#core/model';

// Only the sandbox's own commands load it: it is as large as all the rest.
const sandbox = (): Promise<typeof import('#edge/sandbox')> => import('#edge/sandbox');

/** Starts embedded clusters in the background, or finds those that run. */
export const startClusters = async (ask: { readonly folder: string; readonly clusters: number; readonly program: string }): Promise<Outcome<Running>> => (await sandbox()).sandboxUp(ask);

/** Ends the embedded clusters of a folder; false where none ran. */
export const endClusters = async (ask: { readonly folder: string; readonly forget: boolean }): Promise<Outcome<boolean>> => good(await (await sandbox()).sandboxDown(ask.folder, ask.forget));

/** The embedded clusters of a folder, if they run. */
export const findClusters = async (folder: string): Promise<Outcome<Running | undefined>> => good(await (await sandbox()).sandboxRunning(folder));

/** Serves embedded clusters in this very process until it is told to end. */
export const serveClusters = async (ask: { readonly folder: string; readonly clusters: number; readonly pid: number }): Promise<void> => (await sandbox()).serveSandbox(ask);
