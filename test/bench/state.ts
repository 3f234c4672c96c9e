// Loads and saves a state of many objects; prints milliseconds, beside JSON.parse and JSON.stringify of the same bytes.
import { decodeState, encodeState } from '#core/state';
import { sha256 } from '#lib/digest';
import type { Digest, K8sObject, State } from '#core/model';
import { median } from './measure.ts';

const count = Number(process.argv[2] ?? 100_000);
const ROUNDS = 5;

// Ten clusters hold each content, as fleets do; rows come as an apply leaves them, not sorted.
const stateOf = (rows: number): State => {
  const contents: Record<string, unknown> = {};
  const digests: string[] = [];
  for (let at = 0; at < rows / 10; at++) {
    const object = {
      apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: `web-${at}`, namespace: `team-${at % 50}`, labels: { app: `web-${at}`, team: `team-${at % 50}`, 'applyset.kubernetes.io/part-of': 'applyset-0123456789-v1' } },
      spec: { replicas: at % 7, selector: { matchLabels: { app: `web-${at}` } }, template: { metadata: { labels: { app: `web-${at}` } }, spec: { containers: [{ name: 'web', image: `registry.example/web:${at}`, ports: [{ containerPort: 8080 }], resources: { requests: { cpu: '100m', memory: '128Mi' } } }] } } },
    };
    const digest = sha256(`${at}`);
    digests.push(digest);
    contents[digest] = object;
  }
  const objects = Array.from({ length: rows }, (_, at) => {
    const which = Math.floor((at * 7919) % rows);
    const content = which % digests.length;
    return { at: { cluster: `member-${Math.floor(which / digests.length)}`, object: `apps/Deployment/team-${content % 50}/web-${content}` }, apiVersion: 'apps/v1', uid: `0f0f0f0f-0000-4000-8000-${String(which).padStart(12, '0')}`, applied: digests[content] as Digest, by: [{ kind: 'PropagationPolicy', namespace: `team-${content % 50}`, name: 'all' }] };
  });
  return { format: 1, fleet: 'bench', lineage: 'l', serial: 1, objects, contents: contents as Record<Digest, K8sObject>, placements: [] } as unknown as State;
};

const timed = <Value>(work: () => Value): { readonly ms: number; readonly value: Value } => {
  const begun = performance.now();
  const value = work();
  return { ms: performance.now() - begun, value };
};

const state = stateOf(count);
const text = encodeState(state);
const times: Record<'load' | 'parse' | 'save' | 'stringify', number[]> = { load: [], parse: [], save: [], stringify: [] };
for (let round = 0; round < ROUNDS; round++) {
  const loaded = timed(() => decodeState(text, 'bench'));
  if (!loaded.value.ok) throw new Error(loaded.value.diagnostics[0]?.detail);
  times.load.push(loaded.ms);
  const parsed = timed(() => JSON.parse(text) as unknown);
  times.parse.push(parsed.ms);
  const saved = timed(() => encodeState(state));
  if (saved.value !== text) throw new Error('the same state was written in two ways');
  times.save.push(saved.ms);
  times.stringify.push(timed(() => `${JSON.stringify(parsed.value, null, 2)}\n`).ms);
}

process.stdout.write(JSON.stringify({ objects: count, bytes: text.length, ...Object.fromEntries(Object.entries(times).map(([name, all]) => [name, Math.round(median(all))])) }));
