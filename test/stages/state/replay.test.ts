import { describe, expect, test } from 'vitest';
import { checkJournal, emptyState, encodeState, replay } from '#core/state';
import { addressText, Bug, contentDigest, type Intent, type JournalLine, type K8sObject, type Recorded, type State } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

const content = (name: string, value: string): K8sObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'web' },
  data: { value },
});
const at = (name: string): Recorded['at'] => ({ cluster: 'member1' as never, object: `v1/ConfigMap/web/${name}` as never });
const rowOf = (name: string, value: string, more: Partial<Recorded> = {}): Recorded => ({
  at: at(name),
  apiVersion: 'v1',
  applied: contentDigest(content(name, value)),
  by: [],
  ...more,
});
const uid = (text: string) => ({ uid: text as never });
const contentsOf = (...objects: K8sObject[]): State['contents'] => Object.fromEntries(objects.map((object) => [contentDigest(object), object]));

const before: State = {
  ...emptyState('shop', 'l1' as never),
  serial: 4 as never,
  objects: [rowOf('a', '1', { ...uid('ua'), settled: { ['data.value' as never]: 'one' } }), rowOf('b', '1', uid('ub'))],
  contents: contentsOf(content('a', '1'), content('b', '1')),
  placements: [{ template: 'v1/ConfigMap/web/a' as never, targets: [] }],
};
const contents = contentsOf(content('a', '2'), content('b', '2'), content('c', '2'));
const begin = (intents: readonly Intent[], more: Partial<Extract<JournalLine, { line: 'begin' }>> = {}): JournalLine => ({
  line: 'begin',
  plan: 'sha256:p' as never,
  lineage: 'l1' as never,
  serial: 4 as never,
  intents,
  contents,
  placements: [{ template: 'v1/ConfigMap/web/z' as never, targets: [] }],
  ...more,
});
const apply = (name: string, more: Partial<Recorded> = {}): Intent => ({ does: 'apply', row: rowOf(name, '2', more) });
const applied = (name: string, id: string, settled?: Recorded['settled']): JournalLine =>
  ({ line: 'applied', at: at(name), ...uid(id), ...(settled ? { settled } : {}) }) as JournalLine;
const gone = (name: string): JournalLine => ({ line: 'gone', at: at(name) });
const failed = (name: string): JournalLine => ({ line: 'failed', at: at(name), says: 'refused' });
const end: JournalLine = { line: 'end' };

const inShort = (state: State): readonly string[] =>
  state.objects.map((row) => {
    const { value } = (state.contents[row.applied] as K8sObject)['data'] as unknown as { value: string };
    return [
      row.at.object.split('/').at(-1),
      value,
      row.uid ?? 'no uid',
      ...(row.doubt ? [`${row.doubt} in doubt`] : []),
      ...(row.settled ? ['settled'] : []),
    ].join(' ');
  });

describe('a journal is folded into the state', () => {
  test.each([
    { name: 'nothing was begun', lines: [], want: ['a 1 ua settled', 'b 1 ub'] },
    { name: 'a create that was answered', lines: [begin([apply('c')]), applied('c', 'uc'), end], want: ['a 1 ua settled', 'b 1 ub', 'c 2 uc'] },
    {
      name: 'a create without answer has no uid and is in doubt',
      lines: [begin([apply('c')])],
      want: ['a 1 ua settled', 'b 1 ub', 'c 2 no uid apply in doubt'],
    },
    { name: 'a create that was refused leaves no row', lines: [begin([apply('c')]), failed('c'), end], want: ['a 1 ua settled', 'b 1 ub'] },
    {
      name: 'an update that was answered has the new content, and only what was settled now',
      lines: [begin([apply('a', uid('ua'))]), applied('a', 'ua')],
      want: ['a 2 ua', 'b 1 ub'],
    },
    {
      name: 'what was settled is recorded',
      lines: [begin([apply('b', uid('ub'))]), applied('b', 'ub', { ['data.value' as never]: 'two' })],
      want: ['a 1 ua settled', 'b 2 ub settled'],
    },
    {
      name: 'an update without answer has the new content, keeps its uid and is in doubt',
      lines: [begin([apply('b', uid('ub'))])],
      want: ['a 1 ua settled', 'b 2 ub apply in doubt'],
    },
    { name: 'an update that failed is as it was before', lines: [begin([apply('a', uid('ua'))]), failed('a')], want: ['a 1 ua settled', 'b 1 ub'] },
    { name: 'a delete that was answered leaves no row', lines: [begin([{ does: 'delete', at: at('b') }]), gone('b')], want: ['a 1 ua settled'] },
    {
      name: 'a delete without answer keeps its row in doubt',
      lines: [begin([{ does: 'delete', at: at('b') }])],
      want: ['a 1 ua settled', 'b 1 ub delete in doubt'],
    },
    {
      name: 'a delete that failed is as it was before',
      lines: [begin([{ does: 'delete', at: at('b') }]), failed('b')],
      want: ['a 1 ua settled', 'b 1 ub'],
    },
    { name: 'what is forgotten leaves no row', lines: [begin([{ does: 'forget', at: at('b') }]), gone('b')], want: ['a 1 ua settled'] },
    { name: 'forgetting without answer did not happen', lines: [begin([{ does: 'forget', at: at('b') }])], want: ['a 1 ua settled', 'b 1 ub'] },
    {
      name: 'an apply that ended in order, and did not hear of one step',
      lines: [begin([apply('a', uid('ua')), apply('c')]), applied('a', 'ua'), end],
      want: ['a 2 ua', 'b 1 ub', 'c 2 no uid apply in doubt'],
    },
    {
      name: 'a torn line ends the journal',
      lines: [
        begin([apply('a', uid('ua')), apply('c')]),
        applied('a', 'ua'),
        { line: 'applied', at: { cluster: 'member1' } } as never,
        applied('c', 'uc'),
      ],
      want: ['a 2 ua', 'b 1 ub', 'c 2 no uid apply in doubt'],
    },
    {
      name: 'a line of a kind that nobody knows ends it too',
      lines: [begin([apply('c')]), { line: 'constructor' } as never, applied('c', 'uc')],
      want: ['a 1 ua settled', 'b 1 ub', 'c 2 no uid apply in doubt'],
    },
    {
      name: 'answers that nobody asked for change nothing',
      lines: [applied('c', 'uc'), begin([]), applied('z', 'uz')],
      want: ['a 1 ua settled', 'b 1 ub'],
    },
    {
      name: 'two applies, one after the other',
      lines: [begin([apply('c')]), applied('c', 'uc'), begin([{ does: 'delete', at: at('c') }], { serial: 5 as never }), gone('c')],
      want: ['a 1 ua settled', 'b 1 ub'],
    },
  ])('$name', ({ lines, want }) => {
    const state = replay(deepFreeze(before), deepFreeze(lines as readonly JournalLine[]));
    expect(inShort(state)).toEqual(want);
    expect(replay(state, lines as readonly JournalLine[])).toEqual(state);
  });

  test('each begin makes the serial grow by one, and brings the placements', () => {
    const once = replay(before, [begin([]), end]);
    expect(once.serial).toBe(5);
    expect(once.placements).toEqual([{ template: 'v1/ConfigMap/web/z', targets: [] }]);
    expect(replay(before, [begin([]), begin([], { serial: 5 as never })]).serial).toBe(6);
  });

  test('contents that no row names any more are dropped', () => {
    const state = replay(before, [begin([apply('a', uid('ua'))]), applied('a', 'ua')]);
    expect(Object.keys(state.contents)).toHaveLength(2);
    expect(state.objects.map((row) => addressText(row.at))).toEqual(['member1:v1/ConfigMap/web/a', 'member1:v1/ConfigMap/web/b']);
  });

  test('a state that is stored already with the journal folded in stays as it is', () => {
    const lines = [begin([apply('c')]), applied('c', 'uc')];
    const stored = replay(before, lines);
    expect(encodeState(replay(stored, lines))).toBe(encodeState(stored));
    expect(checkJournal(stored, lines).ok).toBe(true);
  });
});

describe('a journal that does not fit the state is refused', () => {
  const fresh = emptyState('shop', 'l9' as never);
  test.each([
    { name: 'of the state', state: before, lines: [begin([])], codes: [] },
    { name: 'of another lineage', state: before, lines: [begin([], { lineage: 'l2' as never })], codes: ['FLT8007'] },
    { name: 'begun later than the state is', state: before, lines: [begin([], { serial: 6 as never })], codes: ['FLT8008'] },
    { name: 'of two applies', state: before, lines: [begin([]), begin([], { serial: 5 as never })], codes: [] },
    { name: 'folded in already', state: before, lines: [begin([], { serial: 3 as never })], codes: [] },
    { name: 'of the very first apply, whose state was never written', state: fresh, lines: [begin([], { serial: 0 as never })], codes: [] },
    { name: 'beside a state that was lost', state: fresh, lines: [begin([])], codes: ['FLT8008'] },
  ])('$name', ({ state, lines, codes }) => {
    expect(checkJournal(state, lines).diagnostics.map((one) => one.code)).toEqual(codes);
    if (codes.length > 0) expect(() => replay(state, lines)).toThrow(Bug);
    else expect(() => replay(state, lines)).not.toThrow();
  });

  test('the very first apply gives the state its lineage', () => {
    expect(replay(fresh, [begin([], { serial: 0 as never })])).toMatchObject({ lineage: 'l1', serial: 1 });
  });
});

describe('a plan that was begun is spent', () => {
  const cut = begin([apply('c')], { plan: 'sha256:cut' as never, time: '2026-01-02T03:04:05Z' as never });
  test('also where nothing of it was done', () => {
    expect(replay(before, [cut]).spent).toEqual([{ plan: 'sha256:cut', serial: 5, time: '2026-01-02T03:04:05Z' }]);
  });
  test('once, however often the journal is folded in', () => {
    expect(replay(replay(before, [cut, end]), [cut, end]).spent).toHaveLength(1);
  });
  test('and a state remembers the last hundred', () => {
    const lines = Array.from({ length: 120 }, (_, nth) => begin([], { plan: `sha256:${nth}` as never, serial: (4 + nth) as never }));
    const { spent = [] } = replay(before, lines);
    expect([spent.length, spent[0]?.plan, spent.at(-1)?.plan, spent.at(-1)?.serial]).toEqual([100, 'sha256:20', 'sha256:119', 124]);
  });
});
