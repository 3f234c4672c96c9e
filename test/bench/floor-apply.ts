import { applyOne, openApis } from './api.ts';
import { mixed, objectPath } from './objects.ts';

// The floor of a first apply: a loop of server-side applies over all clusters at once, with the concurrency that fleet has per cluster.
const [file = '', contexts = '', count = '0', prefix = 'floor', concurrency = '16'] = process.argv.slice(2);
const objects = mixed(Number(count), prefix);
const apis = openApis(file, contexts.split(','));
const isNamespace = (object: { kind: string }): boolean => object.kind === 'Namespace';

const loop = async (api: (typeof apis)[number], queue: readonly (typeof objects)[number][]): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < queue.length; at = next++) {
      const object = queue[at] as (typeof objects)[number];
      const status = await applyOne(api, objectPath(object), object);
      if (status >= 300) throw new Error(`${status} for ${objectPath(object)}`);
    }
  };
  await Promise.all(Array.from({ length: Number(concurrency) }, worker));
};

const begun = performance.now();
await Promise.all(apis.map(async (api) => {
  await loop(api, objects.filter(isNamespace));
  await loop(api, objects.filter((object) => !isNamespace(object)));
}));
process.stdout.write(`${Math.round(performance.now() - begun)}\n`);
await Promise.all(apis.map((api) => api.pool.close()));
