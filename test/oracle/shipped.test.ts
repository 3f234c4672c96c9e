import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadAll } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '#core/model';
import { fleetKnows, karmadaKnows } from './object-side.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { unavailable } from './unavailable.ts';

const missing = await unavailable();
let oracle: Oracle;

beforeAll(async () => {
  if (missing === undefined) oracle = await startOracle();
});
afterAll(() => oracle?.close());

type Sample = { readonly name: string; readonly object: JsonObject };

// The samples that Karmada tests its shipped customizations with are read where Go keeps its module.
const samples = (): readonly Sample[] => {
  const module = execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', 'github.com/karmada-io/karmada'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
  const folder = join(module, 'pkg/resourceinterpreter/default/thirdparty/resourcecustomizations');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('testdata') && file.endsWith('.yaml'));
  return files.sort().flatMap((file) =>
    loadAll(readFileSync(join(folder, file), 'utf8')).flatMap((value, at): Sample[] => {
      const object = JSON.parse(JSON.stringify(value ?? null)) as unknown;
      return isObject(object) && typeof object['apiVersion'] === 'string' && isObject(object['spec']) ? [{ name: `${object['kind']} of ${object['apiVersion']}: ${basename(file)} ${at}`, object }] : [];
    }),
  );
};

describe.skipIf(missing !== undefined)('kinds that Karmada ships rules for', () => {
  it.each(missing === undefined ? samples() : [])('$name', async ({ name, object }) => {
    const [fleet, karmada] = [fleetKnows({ name, object }), await karmadaKnows(oracle, { name, object })];
    expect(fleet).toEqual(karmada);
  });
});
