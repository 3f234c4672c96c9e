import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stableJson } from '#lib/stable-json';
import type { Admitted, Json, JsonObject, K8sObject } from '#core/model';
import { type Server, serverInFile } from '../contracts/apiserver/server.ts';
import { admitTo, definitionWith, objectWith } from '../stages/definitions/kinds.ts';
import { changeRows, formatRows, ruleRows, schemaRows } from '../stages/definitions/rows.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

let bed: Testbed;
let server: Server;

beforeAll(async () => {
  bed = await startTestbed({ members: 1 });
  server = await serverInFile(bed.kubeconfig, 'member1');
});

afterAll(async () => {
  await server?.close();
  await bed?.stop();
});

const APPLY = 'application/apply-patch+yaml';
const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

type Answer = { readonly status: number; readonly body: JsonObject };

const send = async (method: string, path: string, { body, type = 'application/json' }: { readonly body: unknown; readonly type?: string }): Promise<Answer> => {
  const answer = await server.ask({ method, path, body, type });
  // Until a definition is served, its address leads nowhere, and says so in plain text.
  return { status: answer.status, body: answer.body.startsWith('{') ? (JSON.parse(answer.body) as JsonObject) : {} };
};

const apply = (object: K8sObject, plural: string, query = ''): Promise<Answer> =>
  send('PATCH', `/apis/rows.test/v1/namespaces/default/${plural}/${object.metadata.name}?fieldManager=fleet&force=true${query}`, { body: object, type: APPLY });

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came');
};

const define = async (definition: K8sObject): Promise<void> => {
  const made = await send('POST', CRDS, { body: definition });
  expect(made.status, stableJson(made.body)).toBe(201);
  const plural = definition.metadata.name.split('.')[0] ?? '';
  await until(async () => (await apply({ apiVersion: 'rows.test/v1', kind: kindOf(definition), metadata: { name: 'probe', namespace: 'default' } }, plural, '&dryRun=All')).status === 201);
};

const kindOf = (definition: K8sObject): string => String(((definition['spec'] as JsonObject)['names'] as JsonObject)['kind']);

type Fault = { readonly field: string; readonly message: string };

const faults = (causes: readonly Fault[]): readonly string[] => causes.map(({ field, message }) => `${field}: ${message}`).sort();

const causesIn = ({ body }: Answer): readonly Fault[] => ((body['details'] as { causes?: readonly Fault[] } | undefined)?.causes ?? []);

const specOf = (object: JsonObject | K8sObject): Json => (object['spec'] ?? null) as Json;

const tally = { refused: 0, words: [] as string[] };

/** Holds a prediction against the answer: refused or not, and the stored spec; words that differ are gathered. */
const hold = (predicted: Admitted, answer: Answer, name: string): void => {
  const ours = [...predicted.causes, ...predicted.fixed.map(({ cause }) => cause)];
  expect({ name, refused: ours.length > 0, unjudged: predicted.unjudged }, stableJson({ ours, theirs: answer.body })).toEqual({ name, refused: answer.status >= 400, unjudged: [] });
  if (answer.status < 400) {
    expect({ name, spec: specOf(predicted.object) }).toEqual({ name, spec: specOf(answer.body) });
    return;
  }
  tally.refused += 1;
  // Merging refuses what has no type or stands twice before validation sees it, in words of its own.
  if (answer.status !== 500 && stableJson(faults(causesIn(answer))) !== stableJson(faults(ours))) tally.words.push(`${name}\n  ours   ${faults(ours).join('; ')}\n  theirs ${faults(causesIn(answer)).join('; ')}`);
};

const CHUNK = 12;

const chunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) => items.slice(at * CHUNK, (at + 1) * CHUNK));

const letters = 'ABCDEFGHIJ';

describe.each([['Schema', schemaRows], ['Format', formatRows], ['Rule', ruleRows]] as const)('a real API server and the definition agree on new objects: %s', (title, rows) => {
  describe.each(chunks(rows).map((chunk, part) => ({ chunk, part })))('part $part', ({ chunk, part }) => {
    const kind = `${title}${letters[part]}`;
    const definition = definitionWith(kind, chunk.map(({ schema }) => schema));
    beforeAll(() => define(definition));
    it.each(chunk.map((row, at) => ({ ...row, at })))('$name', async ({ name, good, bad, at }) => {
      for (const value of [...good, ...bad]) {
        const object = objectWith(kind, at, value);
        hold(admitTo(definition)(object, undefined), await apply(object, `${kind.toLowerCase()}s`, '&dryRun=All'), `${name} ${stableJson(value)}`);
      }
    });
  });
});

describe('a real API server and the definition agree on changes', () => {
  const definition = definitionWith('Change', changeRows.map(({ schema }) => schema));
  beforeAll(() => define(definition));
  it.each(changeRows.map((row, at) => ({ ...row, at })))('$name', async ({ name, from, good, bad, at }) => {
    const live = objectWith('Change', at, from);
    const first = await apply({ ...live, metadata: { ...live.metadata, name: `c${at}` } }, 'changes');
    expect(first.status, stableJson(first.body)).toBe(201);
    for (const value of [...good, ...bad]) {
      const object = { ...objectWith('Change', at, value), metadata: { name: `c${at}`, namespace: 'default' } } as K8sObject;
      hold(admitTo(definition)(object, first.body as unknown as K8sObject), await apply(object, 'changes', '&dryRun=All'), `${name} ${stableJson(value)}`);
    }
  });
});

it('agrees in the words of all refusals, too', () => {
  expect(tally.words).toEqual([]);
  expect(tally.refused).toBeGreaterThan(100);
});
