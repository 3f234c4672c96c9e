import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StatePlace } from '#core/model';
import { startEmbedded } from '../../support/embedded-clusters.ts';
import { startFakeS3 } from './fake-s3.ts';
import { type Host, httpPlace, kubernetesPlace, s3Place } from './places.ts';
import { startTerraformServer } from './terraform-server.ts';

/** One kind of backend while its server runs. Each name is another state. */
export type Running = { readonly placeOf: (name: string) => StatePlace; readonly host?: Host; readonly stop: () => Promise<void> };

/** A kind of backend under test. */
export type Plug = {
  readonly name: string;
  /** Whether its lock ends by itself where nobody renews it. */
  readonly leases: boolean;
  readonly start: () => Promise<Running>;
};

const startFolder = async (): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-backend-'));
  return { placeOf: (name) => ({ backend: 'file', path: join(folder, name, 'fleet.state.json') }), stop: async () => rmSync(folder, { recursive: true, force: true }) };
};

const startHost = async (): Promise<Running> => {
  const { kubeconfig, close } = await startEmbedded(['host']);
  return { placeOf: kubernetesPlace, host: { kubeconfig, context: 'host' }, stop: close };
};

const startStore = async (): Promise<Running> => {
  const { endpoint, stop } = await startFakeS3();
  return { placeOf: (name) => s3Place(endpoint, name), stop };
};

const startServer = async (): Promise<Running> => {
  const { address, stop } = await startTerraformServer();
  return { placeOf: (name) => httpPlace(address, name), stop };
};

/** Every kind, with servers inside this process. */
export const plugs: readonly Plug[] = [
  { name: 'file', leases: false, start: startFolder },
  { name: 'memory', leases: false, start: async () => ({ placeOf: (name) => ({ backend: 'file', path: `memory:${name}` }), stop: async () => undefined }) },
  { name: 'kubernetes', leases: true, start: startHost },
  { name: 's3', leases: true, start: startStore },
  { name: 'http', leases: false, start: startServer },
];
