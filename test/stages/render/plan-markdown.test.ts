import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/model';
import { views } from '#render';
import { hostile, planWith } from './hostile.ts';
import { field, frame, place, planOf, step } from './sample.ts';

const markdown = (plan: Plan, more = {}): string => views.plan.markdown(plan, frame(more));
const bytes = (text: string): number => Buffer.byteLength(text);

/** What a reader of CommonMark sees outside of code: blocks first, then spans. */
const outsideCode = (text: string): string =>
  text.replaceAll(/^(`{3,})(?:diff)?\n[\s\S]*?^\1$/gm, '').replaceAll(/(?<!`)(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g, '');

const wide = (clusters: number, objects: number, more: (cluster: number, object: number) => Parameters<typeof field>[1] = () => ({})): Plan =>
  planOf(
    Array.from({ length: clusters }, (_, at) => ({
      cluster: `cluster-${at}` as never,
      unchanged: 0,
      steps: Array.from({ length: objects }, (__, object) => step(`cluster-${at}:v1/ConfigMap/web/settings-${object}`, { fields: [field('data.level', { live: 'info', desired: 'debug', ...more(at, object) })] })),
    })),
  );

describe('a plan as a comment on a pull request', () => {
  test('says what it would do, where, who is an outlier, what needs consent, and what to type', () => {
    const plan = wide(6, 1, (cluster) => (cluster === 4 ? { desired: 'trace', from: { says: 'OverridePolicy web/eu', at: place('eu.yaml', 7) } } : {}));
    const hazards = [{ kind: 'sweeps' as const, at: step('cluster-1:v1/ConfigMap/web/settings-0').at, says: 'deletes half of it' }];
    expect(markdown({ ...plan, hazards }, { command: 'fleet apply plan.json', identity: '0123456789ab' })).toBe(`### Plan for \`shop\`: 0 to create, 6 to update, 0 to replace, 0 to delete on 6 clusters.

**Needs consent**

\`--allow sweeps\`, 1 time:

\`\`\`
deletes half of it
\`\`\`

**6 clusters**: \`cluster-0, cluster-1, cluster-2, cluster-3, cluster-4, cluster-5\`

\`\`\`diff
~ update  v1/ConfigMap/web/settings-0  predicted
    data.level  "info" -> "debug"      template  templates/nginx.yaml:9
  1 outlier, unlike the other 5:
    cluster-4
      data.level  "info" -> "trace"    OverridePolicy web/eu  eu.yaml:7
\`\`\`

To carry out exactly this (plan \`0123456789ab\`, once): \`fleet apply plan.json\`
`);
  });

  test('a thousand clusters with the same changes are a short comment that leaves nothing out', () => {
    const text = markdown(wide(1000, 20));
    expect(text).toContain('**1000 clusters**: `cluster-0, ');
    expect(text).not.toContain('Left out');
    expect(bytes(text)).toBeLessThan(8_000);
  });

  test('a thousand clusters that all differ still say which objects change, how often, and what is left out', () => {
    const text = markdown(wide(1000, 200, (cluster, object) => ({ desired: `level ${cluster} ${object}` })));
    expect(bytes(text)).toBeLessThanOrEqual(65_536);
    expect(text).toContain('994 more, in 994 other ways');
    expect(text).toContain('- `~ update v1/ConfigMap/web/settings-199` on 1000 clusters, 1 field, otherwise on 999');
    expect(text).toMatch(/_Left out so that this fits a comment: the fields of \d+ changes\. All of it: `fleet show FILE`_/);
  });

  test('every list that may be long is cut and counted', () => {
    const at = (index: number) => step(`c${index}:v1/ConfigMap/web/a`).at;
    const many = <Item>(item: (index: number) => Item): readonly Item[] => Array.from({ length: 2000 }, (_, index) => item(index));
    const long = '長'.repeat(1000);
    const text = markdown({
      ...wide(4, 4000, (cluster) => ({ live: `${cluster}${long}` })),
      hazards: many((index) => ({ kind: index % 2 === 0 ? 'sweeps' : 'deletes-data', at: at(index), says: long })),
      notes: many((index) => ({ kind: index % 2 === 0 ? 'stray' : 'declined', says: long })),
      residual: { of: 'sha256:0' as never, left: many((index) => ({ at: at(index), ended: 'failed', says: long })) },
    });
    expect(bytes(text)).toBeLessThanOrEqual(65_536);
    expect(text).toMatch(/Left out .* entirely, 1990 steps that the other plan left, 1990 notes\./);
  });
});

describe('nothing from a cluster or a file becomes markup', () => {
  test.each(hostile.map((text) => ({ name: JSON.stringify(text), text })))('$name', ({ text }) => {
    for (const expand of [false, true]) {
      const shown = markdown(planWith(text), { expand });
      expect(shown).toContain('EVIL');
      expect(outsideCode(shown)).not.toContain('EVIL');
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u);
    }
  });

  test('nor any text made of what markup is made of', () => {
    const nasty = fc.string({ unit: fc.constantFrom('`', '``', '~', '\n', '\r', ' ', '|', '<', '>', '@', '#', '\\', '[', ']', '(', ')', '-', '\u202e', 'x'), maxLength: 30 });
    fc.assert(
      fc.property(nasty, (text) => {
        expect(outsideCode(markdown(planWith(`${text}EVIL${text}`)))).not.toContain('EVIL');
      }),
      { numRuns: 200 },
    );
  });
});

describe('drift as a comment', () => {
  const drifted = (count: number, says = (at: number) => `${at}`): Parameters<typeof views.drift.markdown>[0] => ({
    fleet: 'shop',
    format: 1,
    serial: 4 as never,
    at: '2026-03-01T12:00:00Z' as never,
    clusters: [],
    looked: 9,
    owners: [],
    quiet: [],
    unknown: [{ cluster: 'far' as never, failure: { kind: 'refused', message: says(0) } }],
    drift: Array.from({ length: count }, (_, at) => ({ what: 'changed', at: step(`c${at}:v1/ConfigMap/web/a`).at, fields: [{ path: 'data.a' as never, recorded: 'x', live: says(at), manager: 'kubectl-edit' }] })),
  });

  test('equal drift stands once, and what could not be seen is said', () => {
    expect(views.drift.markdown(drifted(3, () => 'y'), frame())).toBe(`### Drift of \`shop\`: 3 fields of 3 objects changed; 9 objects looked at. 1 cluster not reached.

**3 clusters**: \`c0, c1, c2\`

\`\`\`diff
! drift   v1/ConfigMap/web/a  data.a  recorded "x", live "y"  by kubectl-edit
\`\`\`

**1 place could not be looked at**

\`\`\`
far  not reached: y
\`\`\`
`);
  });

  test('fits a comment, and stays text', () => {
    const text = views.drift.markdown(drifted(5000, (at) => `${hostile[1]}${at}`), frame());
    expect(bytes(text)).toBeLessThanOrEqual(65_536);
    expect(outsideCode(text)).not.toContain('EVIL');
    expect(text).toMatch(/Left out .*: the fields of \d+ changes, \d+ changes entirely\. All of it: `fleet drift`_/);
  });
});
