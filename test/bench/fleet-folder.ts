import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { kinds, mixed } from './objects.ts';

/** Writes a fleet of some members with a mix of objects on all of them, and gives its folder. */
export const fleetFolder = (kubeconfig: string, members: readonly string[], count: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-bench-'));
  mkdirSync(join(folder, 'templates'));
  const objects = mixed(count, 'bench');
  for (const { kind } of kinds) {
    const own = objects.filter((object) => object.kind === kind);
    writeFileSync(join(folder, 'templates', `${kind.toLowerCase()}.yaml`), own.map((object) => dump(object)).join('---\n'));
  }
  const policy = {
    apiVersion: 'policy.karmada.io/v1alpha1',
    kind: 'ClusterPropagationPolicy',
    metadata: { name: 'everything' },
    spec: { resourceSelectors: kinds.filter(({ kind }) => kind !== 'Namespace').map(({ apiVersion, kind }) => ({ apiVersion, kind })), placement: {} },
  };
  writeFileSync(join(folder, 'policy.yaml'), dump(policy));
  const spec = {
    apiVersion: 'fleet.config/v1alpha1',
    kind: 'Fleet',
    metadata: { name: 'bench' },
    spec: { clusters: members.map((name) => ({ name, kubeconfig, context: name })), templates: ['templates/'], policies: ['policy.yaml'] },
  };
  writeFileSync(join(folder, 'fleet.yaml'), dump(spec));
  return folder;
};
