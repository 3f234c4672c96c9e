import { defaulted } from '#core/defaulting';
import { applyPatch, schemaFrom } from '#core/merge';
import { Bug, type K8sObject, type Timestamp } from '#core/model';
import { shippedDocument } from '#edge/sandbox';

// Merges so many changed Deployments in a process of its own, a hundred clusters' worth of each template, with fields of two managers, and prints what it took beside the floor: reading and writing them as JSON.
const count = Number(process.argv[2] ?? 50_000);
const document = await shippedDocument('apps/v1');
const schema = document && schemaFrom(document, 'apps/v1', 'Deployment');
if (schema === undefined) throw new Bug('no schema of Deployments is shipped');

const now = '2026-01-01T00:00:00Z' as Timestamp;

const wanted = (nth: number, image: string): K8sObject =>
  ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `web-${nth}`, namespace: 'shop', labels: { app: `web-${nth}`, tier: 'front' } },
    spec: {
      replicas: 2 + (nth % 5),
      selector: { matchLabels: { app: `web-${nth}` } },
      template: {
        metadata: { labels: { app: `web-${nth}` } },
        spec: {
          containers: [
            { name: 'web', image, env: [{ name: 'A', value: '1' }, { name: 'B', value: String(nth) }], ports: [{ name: 'http', containerPort: 8080 }], resources: { requests: { cpu: '100m', memory: '64Mi' } } },
            { name: 'side', image: 'side:1', args: ['--quiet'] },
          ],
        },
      },
    },
  }) as unknown as K8sObject;

const stored = (live: K8sObject | undefined, applied: K8sObject, manager: string): K8sObject => {
  const done = applyPatch({ ...(live === undefined ? {} : { live }), applied, manager, schema, force: true, now, defaulted, statusSubresource: true });
  if (!done.ok) throw new Bug(done.invalid ?? 'conflicts');
  return done.object;
};

const scaled = (nth: number): K8sObject =>
  ({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: `web-${nth}`, namespace: 'shop', annotations: { 'example.com/owner': 'somebody' } }, spec: { minReadySeconds: 5 } }) as unknown as K8sObject;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const timed = (work: () => void): number => {
  const begun = cpu();
  work();
  return cpu() - begun;
};

const BATCH = 1000;
const CLUSTERS = 100;
// What is wanted is one value on all clusters, as it is in a plan.
const templates = new Map<number, K8sObject>();
const wantedNow = (nth: number): K8sObject => {
  const at = Math.floor(nth / CLUSTERS);
  const known = templates.get(at) ?? wanted(at, 'web:2');
  templates.set(at, known);
  return known;
};
let [floor, merging] = [0, 0];
for (let first = 0; first < count; first += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, at) => first + at);
  const pairs = batch.map((nth) => ({ live: stored(stored(undefined, wanted(Math.floor(nth / CLUSTERS), 'web:1'), 'fleet:shop'), scaled(Math.floor(nth / CLUSTERS)), 'somebody'), next: wantedNow(nth) }));
  floor += timed(() => {
    for (const pair of pairs) JSON.parse(JSON.stringify(pair));
  });
  merging += timed(() => {
    for (const { live, next } of pairs) stored(live, next, 'fleet:shop');
  });
}
process.stdout.write(JSON.stringify({ count, floor, merging, peak: Math.round(process.resourceUsage().maxRSS / 1024) }));
