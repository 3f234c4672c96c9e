import { expect, test } from 'vitest';
import type { Brake } from '#core/model';
import { planned } from './around.ts';
import { configMap, type Given, live, obj } from './world.ts';

const name = (at: number): string => `web/c${String(at).padStart(2, '0')}`;
const gone = (on: string, at: number): Given => ({ on, recorded: configMap(name(at)), live: live(configMap(name(at))) });
const kept = (on: string, at: number): Given => ({ ...gone(on, at), desired: configMap(name(at)) });
const anew = (on: string, at: number): Given => {
  const [before, after] = ['10.0.0.1', '10.0.0.2'].map((clusterIP) => obj('v1/Service', name(at), { spec: { clusterIP } }));
  return { on, recorded: before as never, live: live(before as never), desired: after as never };
};

const rowsOf = (on: string, { deletes = 0, replaces = 0, keeps = 0 }): Given[] => [
  ...Array.from({ length: deletes }, (_, at) => gone(on, at)),
  ...Array.from({ length: replaces }, (_, at) => anew(on, 100 + at)),
  ...Array.from({ length: keeps }, (_, at) => kept(on, 200 + at)),
];

type Row = { name: string; a: Parameters<typeof rowsOf>[1]; b?: Parameters<typeof rowsOf>[1]; brake?: Brake; want: readonly string[] };

test.each<Row>([
  { name: 'eleven of twenty', a: { deletes: 11, keeps: 9 }, want: ['deletes 11 of the 20 objects recorded on a'] },
  { name: 'ten of twenty: not more than half', a: { deletes: 10, keeps: 10 }, want: [] },
  { name: 'nine of nine: too few', a: { deletes: 9 }, want: [] },
  { name: 'what is made anew counts too', a: { deletes: 6, replaces: 5, keeps: 2 }, want: ['deletes 11 (5 of them to make them anew) of the 13 objects recorded on a'] },
  { name: 'all of it made anew', a: { replaces: 11, keeps: 1 }, want: ['deletes and makes anew 11 of the 12 objects recorded on a'] },
  { name: 'few on each cluster, many in the fleet', a: { deletes: 6 }, b: { deletes: 6, keeps: 1 }, want: ['deletes 12 of the 13 objects recorded in the fleet'] },
  {
    name: 'one cluster and the fleet: both are told',
    a: { deletes: 20 },
    b: { keeps: 5 },
    want: ['deletes 20 of the 20 objects recorded on a', 'deletes 20 of the 25 objects recorded in the fleet'],
  },
  { name: 'a smaller share', a: { deletes: 3, keeps: 9 }, brake: { share: 0.2, fewest: 2 }, want: ['deletes 3 of the 12 objects recorded on a'] },
  { name: 'a share of all is never too much', a: { deletes: 30 }, brake: { share: 1, fewest: 1 }, want: [] },
  { name: 'a number, whatever share that is', a: { deletes: 4, keeps: 40 }, brake: { share: 1, fewest: 1, most: 3 }, want: ['deletes 4 of the 44 objects recorded on a'] },
  { name: 'a number, and not more than that', a: { deletes: 3, keeps: 4 }, brake: { share: 1, fewest: 1, most: 3 }, want: [] },
])('$name', ({ a, b, brake, want }) => {
  const rows = [...rowsOf('a', a), ...(b === undefined ? [] : rowsOf('b', b))];
  const { plan } = planned({ rows, ...(brake === undefined ? {} : { apply: { brake } }) });
  expect(plan.hazards.filter(({ kind }) => kind === 'sweeps').map(({ says }) => says)).toEqual(want);
});
