import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitOf } from '../support/exit-of.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { layOutFleet, type SmallFleet, type SmallObject } from '../support/small-fleet.ts';
import { type Snapshot, snapshot } from '../support/snapshot.ts';
import { serversIn } from '../support/testbed-world.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e6));
const points = 10;
const members = ['member1', 'member2'];

/** Fractions from 0 to 1, the same for the same seed (mulberry32). */
const fractions = (from: number): (() => number) => {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const counts: readonly (readonly [SmallObject['kind'], number])[] = [['ConfigMap', 12], ['Secret', 4], ['Service', 4], ['Deployment', 4]];

const first: readonly SmallObject[] = counts.flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, at) => ({ kind, name: `n${at}`, value: `first-${at}`, on: at % 3 === 2 ? ['member1'] : members })),
);

// The second version changes a third, drops a third, moves some to the other cluster and adds a few.
const second: readonly SmallObject[] = [
  ...first.flatMap((object, at) => (at % 3 === 0 ? [{ ...object, value: `second-${at}` }] : at % 3 === 1 ? [object] : [])),
  ...first.filter((_, at) => at % 6 === 5).map((object) => ({ ...object, on: ['member2'] })),
  ...Array.from({ length: 3 }, (_, at) => ({ kind: 'ConfigMap' as const, name: `later${at}`, value: 'second', on: members })),
];

const allow = ['--allow', 'sweeps', '--allow', 'deletes-data', '--allow', 'replaces-object', '--allow', 'interrupts-service'];
const apply = ['apply', '--auto-approve', '--no-wait', ...allow];

let bed: Testbed;

const fleetOf = (name: string, objects: readonly SmallObject[], state?: object): SmallFleet => ({ name, namespace: name, members, objects, ...(state === undefined ? {} : { state }) });

// The state is reached past the relay, whose count of writes is of the fleet's objects.
const inCluster = (name: string): object => ({ kubernetes: { kubeconfig: bed.kubeconfig, context: 'member1', namespace: 'default', name, lease: '2s' } });

const must = async (scene: Scene, args: readonly string[], want = '0'): Promise<void> => {
  const ended = await scene.fleet(args);
  expect(exitOf(ended), `fleet ${args.join(' ')}\n${ended.err}${ended.out}`).toBe(want);
};

const left = async (scene: Scene, name: string): Promise<readonly Snapshot[]> => Promise.all(members.map((member) => snapshot(scene.world().member(member).api, name)));

const inScene = async <Value>(play: (scene: Scene) => Promise<Value>): Promise<Value> => {
  const scene = openScene();
  try {
    await scene.enter(serversIn(bed.kubeconfig, members));
    return await play(scene);
  } finally {
    await scene.close();
  }
};

/** Both versions applied in peace: what is left after each, and how many writes each took. */
type Peace = { readonly after: readonly (readonly Snapshot[])[]; readonly writes: readonly number[] };

const inPeace = (): Promise<Peace> =>
  inScene(async (scene) => {
    const after: (readonly Snapshot[])[] = [];
    const writes: number[] = [];
    for (const objects of [first, second]) {
      layOutFleet(scene, fleetOf('peace', objects));
      let sent = 0;
      const stop = scene.world().onWrite(() => {
        sent++;
      });
      await must(scene, apply);
      stop();
      writes.push(sent);
      after.push(await left(scene, 'peace'));
    }
    return { after, writes };
  });

let peace: Peace;

beforeAll(async () => {
  console.log(`seed ${seed}; to repeat it: SEED=${seed} npm run test:real -- test/crash`);
  bed = await startTestbed({ members: members.length });
  peace = await inPeace();
  expect(Object.keys(peace.after[0]?.[0] ?? {})).toHaveLength(first.length);
  expect(peace.after[1]).not.toEqual(peace.after[0]);
});

afterAll(() => bed?.stop());

describe('kill -9 of an apply on real API servers', () => {
  const next = fractions(seed);
  const strikes = Array.from({ length: points }, (_, at) => ({ at, version: at % 2, where: next(), remote: at % 5 >= 3 }));
  for (const { at, version, where, remote } of strikes) {
    it(`point ${at + 1}: ${Math.round(where * 100)} % through the ${version === 0 ? 'first' : 'second'} version${remote ? ', the state in a cluster' : ''}, the next plan and apply end where an undisturbed run ends`, async () => {
      await inScene(async (scene) => {
        const name = `crash-${at}`;
        const state = remote ? inCluster(name) : undefined;
        layOutFleet(scene, fleetOf(name, first, state));
        if (version === 1) {
          await must(scene, apply);
          layOutFleet(scene, fleetOf(name, second, state));
        }
        scene.next.blow = { signal: 'SIGKILL', at: 1 + Math.floor(where * (peace.writes[version] ?? 1)) };
        await must(scene, apply, 'SIGKILL');
        await must(scene, apply);
        await must(scene, ['plan', '--detailed-exitcode']);
        await must(scene, ['drift']);
        expect(await left(scene, name)).toEqual(peace.after[version]);
      });
    });
  }
});
