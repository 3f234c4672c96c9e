import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '#edge/sandbox';

/** API servers that are running, and the kubeconfig that leads to each directly. */
export type EmbeddedClusters = {
  readonly clusters: readonly { readonly name: string; readonly url: string; readonly ca: string; readonly token: string }[];
  readonly kubeconfig: string;
  readonly close: () => Promise<void>;
};
