import { describe, expect, it } from 'vitest';
import { fleet, parsed, said, specOf } from './sources.ts';

const state = (text: string): Readonly<Record<string, string>> => ({ 'fleet.yaml': fleet(`state: ${text}`) });

describe('the place of the state', () => {
  it.each([
    { name: 'is a file', text: '{ path: s.json }', want: { backend: 'file', path: 's.json' } },
    { name: 'is a file, said as the others are', text: '{ local: { path: s.json } }', want: { backend: 'file', path: 's.json' } },
    {
      name: 'is a cluster, reached from the folder of the spec',
      text: '{ kubernetes: { kubeconfig: host.yaml, context: host } }',
      want: { backend: 'kubernetes', reach: { by: 'kubeconfig', file: 'host.yaml', context: 'host' }, namespace: 'default', name: 'fleet-shop', lease: 30_000 },
    },
    { name: 'is the cluster that fleet runs in', text: '{ kubernetes: { inCluster: true, namespace: ops, name: states, lease: 1m } }', want: { backend: 'kubernetes', reach: { by: 'in-cluster' }, namespace: 'ops', name: 'states', lease: 60_000 } },
    { name: 'is a bucket of Amazon', text: '{ s3: { bucket: b, region: eu-west-1 } }', want: { backend: 's3', bucket: 'b', key: 'shop', region: 'eu-west-1', pathStyle: false, lease: 30_000 } },
    {
      name: 'is a bucket of another store',
      text: '{ s3: { bucket: b, key: fleets/prod, endpoint: "https://store.example", encryption: AES256 } }',
      want: { backend: 's3', bucket: 'b', key: 'fleets/prod', endpoint: 'https://store.example', pathStyle: true, encryption: 'AES256', lease: 30_000 },
    },
    {
      name: 'is a project of GitLab',
      text: '{ http: { address: "https://git.example/api/v4/projects/1/terraform/state/prod", lockMethod: POST, unlockMethod: DELETE } }',
      want: {
        backend: 'http', address: 'https://git.example/api/v4/projects/1/terraform/state/prod',
        lockAddress: 'https://git.example/api/v4/projects/1/terraform/state/prod/lock', unlockAddress: 'https://git.example/api/v4/projects/1/terraform/state/prod/lock',
        journal: {
          address: 'https://git.example/api/v4/projects/1/terraform/state/prod-journal',
          lockAddress: 'https://git.example/api/v4/projects/1/terraform/state/prod-journal/lock', unlockAddress: 'https://git.example/api/v4/projects/1/terraform/state/prod-journal/lock',
        },
        methods: { update: 'POST', lock: 'POST', unlock: 'DELETE' },
      },
    },
    { name: 'is encrypted to recipients', text: '{ encrypt: { recipients: [age1abc], identityFile: key.txt } }', want: { backend: 'file', path: 'fleet.state.json', seal: { to: ['age1abc'], identityFile: 'key.txt' } } },
    { name: 'is encrypted to a passphrase', text: '{ encrypt: { passphrase: true } }', want: { backend: 'file', path: 'fleet.state.json', seal: { to: 'passphrase' } } },
  ])('$name', ({ text, want }) => {
    expect(specOf(state(text)).state).toEqual(want);
  });

  it.each([
    { name: 'two of them', text: '{ path: a, s3: { bucket: b } }', code: 'FLT2224' },
    { name: 'a cluster that nothing reaches', text: '{ kubernetes: { namespace: ops } }', code: 'FLT2224' },
    { name: 'a cluster by two ways', text: '{ kubernetes: { inCluster: true, kubeconfig: a } }', code: 'FLT2214' },
    { name: 'a name that no Lease can have', text: '{ kubernetes: { inCluster: true, name: Fleet_1 } }', code: 'FLT2224' },
    { name: 'a lock that holds for no time', text: '{ s3: { bucket: b, lease: 10ms } }', code: 'FLT2221' },
    { name: 'a lock that holds for something else', text: '{ s3: { bucket: b, lease: soon } }', code: 'FLT2221' },
    { name: 'a bucket without a name', text: '{ s3: { key: b } }', code: 'FLT2102' },
    { name: 'an address with a password', text: '{ http: { address: "https://jane:secret@x.example/s" } }', code: 'FLT2224' },
    { name: 'a lock of which that of the journal cannot be told', text: '{ http: { address: "https://x.example/s", lockAddress: "https://locks.example/s" } }', code: 'FLT2224' },
    { name: 'encryption to nobody', text: '{ encrypt: { identityFile: a } }', code: 'FLT2224' },
    { name: 'encryption to both', text: '{ encrypt: { passphrase: true, recipients: [age1abc] } }', code: 'FLT2224' },
  ])('is not clear from $name', ({ text, code }) => {
    const outcome = parsed(state(text));
    expect(said(outcome).map((one) => one.split(' ')[0])).toContain(code);
    expect(JSON.stringify(outcome.diagnostics)).not.toContain('secret');
  });
});
