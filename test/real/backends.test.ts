import { describe } from 'vitest';
import { leasesOf } from '../contracts/backends/leases.ts';
import { kubernetesPlace, s3Place } from '../contracts/backends/places.ts';
import { type Plug, plugs } from '../contracts/backends/plugs.ts';
import { racesOf } from '../contracts/backends/races.ts';
import { notesContractOf } from '../contracts/backends/notes-suite.ts';
import { contractOf } from '../contracts/backends/suite.ts';
import { storeBinary } from '../store/build.ts';
import { startStore } from '../store/launch.ts';
import { startTestbed } from '../testbed/launch.ts';

const RACES = 1_000;
const binary = await storeBinary();

const cluster: Plug = {
  name: 'kubernetes, on a real API server,', leases: true,
  start: async () => {
    const bed = await startTestbed({ members: 1 });
    return { placeOf: kubernetesPlace, host: { kubeconfig: bed.kubeconfig, context: 'member1' }, stop: () => bed.stop() };
  },
};

const store = (program: string): Plug => ({
  name: 's3, on versitygw,', leases: true,
  start: async () => {
    const { endpoint, stop } = await startStore(program);
    return { placeOf: (name) => s3Place(endpoint, name), stop };
  },
});

describe.skipIf(binary === undefined)(binary === undefined ? 'the S3-compatible server cannot be built: there is no Go here' : 'a real S3-compatible server', () => {
  const plug = store(binary ?? '');
  contractOf(plug);
  notesContractOf(plug);
  leasesOf(plug);
  racesOf(plug, RACES);
});

describe('a real API server', () => {
  contractOf(cluster);
  notesContractOf(cluster);
  leasesOf(cluster);
  racesOf(cluster, RACES);
});

// Their servers are in this process as in npm test; here they race as long as the others.
for (const plug of plugs.filter(({ name }) => name === 'file' || name === 'http')) racesOf(plug, RACES);

