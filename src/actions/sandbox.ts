import { type Running, sandboxDown, sandboxRunning, sandboxUp, serveSandbox } from '#edge/sandbox';
import { good, type Outcome } from '#core/model';

/** Starts embedded clusters in the background, or finds those that run. */
export const startClusters = (ask: { readonly folder: string; readonly clusters: number; readonly program: string }): Promise<Outcome<Running>> => sandboxUp(ask);

/** Ends the embedded clusters of a folder; false where none ran. */
export const endClusters = async (ask: { readonly folder: string; readonly forget: boolean }): Promise<Outcome<boolean>> => good(await sandboxDown(ask.folder, ask.forget));

/** The embedded clusters of a folder, if they run. */
export const findClusters = async (folder: string): Promise<Outcome<Running | undefined>> => good(await sandboxRunning(folder));

/** Serves embedded clusters in this very process until it is told to end. */
export const serveClusters = (ask: { readonly folder: string; readonly clusters: number; readonly pid: number }): Promise<void> => serveSandbox(ask);
