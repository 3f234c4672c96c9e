import { kinds } from './objects.ts';
import { listAll, openApis } from './api.ts';

// The floor of a plan: a process that lists the same objects of all clusters at once, and parses them.
const [file = '', contexts = '', selector = '', over] = process.argv.slice(2);
const apis = openApis(file, contexts.split(','), over === 'HTTP/2' ? over : 'HTTP/1.1');
const counts = await Promise.all(apis.map(async (api) => (await Promise.all(kinds.map(({ path }) => listAll(api, path, selector)))).flat().length));
process.stdout.write(`${counts.join(' ')}\n`);
await Promise.all(apis.map((api) => api.pool.close()));
