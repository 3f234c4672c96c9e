import { describe, expect, it } from 'vitest';
import { followed, forgotten, matching, mayMove, movesFor, pushed } from '#core/moves';
import { type Address, addressText, type ClusterName, type MovedBlock, type Observation, type ObjectKey, parseAddress, type State } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

const at = (text: string): Address => parseAddress(text) as Address;
const place = { file: 'fleet.yaml', line: 1, column: 1, length: 1 };

const stateOf = (uids: Readonly<Record<string, string>>): State =>
  deepFreeze({
    format: 1, fleet: 'shop', lineage: 'l1', serial: 4, contents: {},
    objects: Object.entries(uids).map(([text, uid]) => ({ at: at(text), apiVersion: 'v1', uid, applied: 'sha256:x', by: [] })),
    placements: [{ template: 'v1/ConfigMap/a/b', targets: [{ cluster: 'west' }, { cluster: 'east' }] }],
  }) as unknown as State;

const seen = (uids: Readonly<Record<string, string>>, lost: readonly string[] = []) => (to: Address): Observation | 'lost' | undefined => {
  const uid = uids[addressText(to)];
  if (lost.includes(to.cluster)) return 'lost';
  return uid === undefined ? { found: 'no' } : { found: 'yes', live: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x', uid } } as never };
};

const addresses = ({ objects }: State): readonly string[] => objects.map((row) => addressText(row.at));

describe('forgetting', () => {
  const state = stateOf({ 'east:v1/ConfigMap/a/b': '1', 'east:apps/Deployment/a/b': '2', 'west:v1/ConfigMap/a/b': '3' });
  it.each([
    { name: 'an address', named: ['east:v1/ConfigMap/a/b'], want: ['east:v1/ConfigMap/a/b'] },
    { name: 'one part', named: ['*:v1/ConfigMap/a/b'], want: ['east:v1/ConfigMap/a/b', 'west:v1/ConfigMap/a/b'] },
    { name: 'anything', named: ['east:**'], want: ['east:v1/ConfigMap/a/b', 'east:apps/Deployment/a/b'] },
    { name: 'each once', named: ['east:**', 'east:v1/ConfigMap/?/b'], want: ['east:v1/ConfigMap/a/b', 'east:apps/Deployment/a/b'] },
    { name: 'a star stays in its part, and a dot is a dot', named: ['east:*'], want: 'FLT8201' },
    { name: 'nothing', named: ['east:v1/ConfigMap/a/b', 'nowhere:**'], want: 'FLT8201' },
  ])('$name', ({ named, want }) => {
    const found = matching(state, named);
    expect(found.ok ? found.value.map(addressText) : found.diagnostics[0]?.code).toEqual(want);
    if (found.ok) expect(addresses(forgotten(state, found.value)).length).toBe(3 - found.value.length);
  });
});

describe('moving', () => {
  const state = stateOf({ 'east:v1/ConfigMap/a/b': '1', 'east:v1/ConfigMap/a/c': '2', 'west:v1/ConfigMap/a/b': '3' });
  const rows: readonly { readonly name: string; readonly from: string; readonly to: string; readonly live?: Readonly<Record<string, string>>; readonly lost?: readonly string[]; readonly want: string | number }[] = [
    { name: 'a cluster whose objects are live under the new name', from: 'east:', to: 'eu:', live: { 'eu:v1/ConfigMap/a/b': '1', 'eu:v1/ConfigMap/a/c': '2' }, want: 2 },
    { name: 'a cluster where one object has vanished since', from: 'east:', to: 'eu:', live: { 'eu:v1/ConfigMap/a/b': '1' }, want: 2 },
    { name: 'another cluster with objects of the same names', from: 'east:', to: 'eu:', live: { 'eu:v1/ConfigMap/a/b': '8', 'eu:v1/ConfigMap/a/c': '9' }, want: 'FLT8203' },
    { name: 'a cluster that was not reached', from: 'east:', to: 'eu:', lost: ['eu'], want: 'FLT8205' },
    { name: 'an address that is taken', from: 'east:', to: 'west:', want: 'FLT8202' },
    { name: 'another kind', from: 'east:v1/ConfigMap/a/b', to: 'east:v1/Secret/a/b', want: 'FLT8204' },
    { name: 'the same object in another group', from: 'east:v1/ConfigMap/a/b', to: 'east:other.io/ConfigMap/a/b', live: { 'east:other.io/ConfigMap/a/b': '1' }, want: 1 },
    { name: 'another name', from: 'east:v1/ConfigMap/a/b', to: 'east:v1/ConfigMap/a/z', live: { 'east:v1/ConfigMap/a/z': '7' }, want: 'FLT8203' },
    { name: 'what is not recorded', from: 'east:v1/ConfigMap/a/q', to: 'east:v1/ConfigMap/a/z', want: 'FLT8201' },
    { name: 'half a cluster', from: 'east:', to: 'east:v1/ConfigMap/a/z', want: 'FLT8204' },
  ];
  it.each(rows)('$name', ({ from, to, live = {}, lost = [], want }) => {
    const moves = movesFor(state, from, to);
    const proved = moves.ok ? mayMove(state, moves.value, seen(live, lost)) : moves;
    expect(proved.ok ? proved.value.length : proved.diagnostics[0]?.code).toBe(want);
  });
});

describe('moved blocks', () => {
  const cluster = (from: string, to: string): MovedBlock => ({ at: place, what: 'cluster', from: from as ClusterName, to: to as ClusterName });
  const object = (from: string, to: string): MovedBlock => ({ at: place, what: 'object', from: from as ObjectKey, to: to as ObjectKey });
  const members = ['east', 'eu', 'us'] as readonly string[] as readonly ClusterName[];
  const state = stateOf({ 'west:v1/ConfigMap/a/b': '1', 'east:v1/ConfigMap/a/b': '2' });

  it('take rows and placements along, and write nothing where nothing is proved', () => {
    const found = followed(state, [cluster('west', 'eu')], members);
    expect(found.ok && addresses(found.value.state)).toEqual(['east:v1/ConfigMap/a/b', 'eu:v1/ConfigMap/a/b']);
    expect(found.ok && found.value.state.placements[0]?.targets.map((target) => target.cluster)).toEqual(['east', 'eu']);
    expect(found.ok && found.value.proved(seen({}, ['eu']))).toMatchObject({ ok: true, value: [] });
    expect(found.ok && found.value.proved(seen({ 'eu:v1/ConfigMap/a/b': '9' }))).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT8203', at: place }] });
  });

  it('follow each other: what moved twice is told as one move', () => {
    const found = followed(state, [cluster('west', 'eu'), cluster('eu', 'us')], ['east', 'us', 'eu'] as readonly string[] as readonly ClusterName[]);
    expect(found.ok).toBe(false);
    const chain = followed(state, [cluster('west', 'us'), object('v1/ConfigMap/a/b', 'x.io/ConfigMap/a/b')], members);
    const live = { 'us:v1/ConfigMap/a/b': '1', 'us:x.io/ConfigMap/a/b': '1', 'east:x.io/ConfigMap/a/b': '2' };
    expect(chain.ok && chain.value.proved(seen(live))).toMatchObject({ ok: true, value: [{ from: at('east:v1/ConfigMap/a/b'), to: at('east:x.io/ConfigMap/a/b') }, { from: at('west:v1/ConfigMap/a/b'), to: at('us:x.io/ConfigMap/a/b') }] });
  });

  it('say nothing once their work is done, and object to a cluster that is still there', () => {
    expect(followed(state, [cluster('gone', 'eu'), object('v1/Secret/a/b', 'x.io/Secret/a/b')], members)).toMatchObject({ ok: true, value: { moves: [] } });
    expect(followed(state, [cluster('east', 'eu')], members)).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT8208' }] });
  });
});

describe('pushing', () => {
  const stored = stateOf({});
  it.each([
    { name: 'the same lineage and serial', given: {}, force: false, want: 5 },
    { name: 'a newer one', given: { serial: 9 }, force: false, want: 9 },
    { name: 'an older one', given: { serial: 3 }, force: false, want: 'FLT8207' },
    { name: 'an older one by force', given: { serial: 3 }, force: true, want: 5 },
    { name: 'another lineage', given: { lineage: 'l2' }, force: false, want: 'FLT8206' },
    { name: 'another lineage by force', given: { lineage: 'l2' }, force: true, want: 5 },
  ])('$name', ({ given, force, want }) => {
    const next = pushed(stored, { ...stored, ...given } as State, force);
    expect(next.ok ? next.value.serial : next.diagnostics[0]?.code).toBe(want);
  });
});
