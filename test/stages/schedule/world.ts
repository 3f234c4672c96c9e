import { parseSpec } from '#core/spec';
import { openFiles } from '#edge/files';
import type { ScheduleAsk } from '#core/schedule';
import type { FleetSpec, K8sObject, Lineage, Milliseconds, Serial, ServedKind, State } from '#core/model';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { deepFreeze } from '../../support/freeze.ts';

/** A job as the flags' defaults make it. */
export const ask: ScheduleAsk = deepFreeze({
  name: 'fleet-drift', namespace: 'fleet', image: 'fleet:1', cron: '*/15 * * * *', deadline: 600_000 as Milliseconds, jitter: 60_000 as Milliseconds,
  secret: 'fleet-drift-files', apiPorts: [443, 6443], withPending: false, strict: false, remember: false, withNamespace: false,
});

/** The lines of a spec; what is given stands in it beside one template. */
export const specText = (rest = ''): string => `apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: { name: shop }\nspec:\n  clusters: [{ name: east, kubeconfig: kube.yaml }]\n  templates: [templates/]\n${rest}`;

/** A ConfigMap as a template. */
export const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: shop }\n';

/** A spec that was read from files, and those files as a job takes them. */
export const fleetOf = async (files: Readonly<Record<string, string>>): Promise<{ readonly spec: FleetSpec; readonly files: readonly { readonly path: string; readonly text: string }[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-schedule-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = { 'fleet.yaml': specText(), 'templates/settings.yaml': settings, ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const sources = await openFiles({ cwd: folder, stdin: async () => '' }).load('.', { allowOutside: false });
  const parsed = sources.ok ? parseSpec(sources.value) : sources;
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(({ detail }) => detail).join('\n'));
  return { spec: parsed.value, files: Object.entries(all).map(([path, text]) => ({ path, text })) };
};

/** A state in which objects of these keys are recorded. */
export const recorded = (...keys: readonly string[]): State =>
  ({ format: 1, fleet: 'shop', lineage: 'l' as Lineage, serial: 1 as Serial, contents: {}, placements: [], objects: keys.map((object) => ({ at: { cluster: 'east', object }, apiVersion: 'v1', applied: 'd', by: [] })) }) as unknown as State;

/** A kind as a server serves it. */
export const served = (group: string, kind: string, plural: string): ServedKind => ({ group, kind, plural, version: 'v1', namespaced: true, verbs: ['get', 'list', 'create'] });

/** The first object of a kind. */
export const one = (objects: readonly K8sObject[], kind: string): K8sObject => {
  const found = objects.find((object) => object.kind === kind);
  if (found === undefined) throw new Error(`there is no ${kind}`);
  return found;
};
