import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '#core/model';
import { views } from '#render';
import { hostile, planWith } from '../stages/render/hostile.ts';
import { contentDigest, field, frame, obj, planOf, step } from '../stages/render/sample.ts';
import { sarifProblems } from '../stages/render/sarif-schema.ts';
import { readXml } from '../stages/render/xml.ts';

// Controls but for line ends, marks that turn or hide what stands beside them, and the tags of Unicode.
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const trick = fc.constantFrom('\u001b[31m', '\u001b]8;;https://evil.test\u0007', '\u202e', '\u2066', '\u200b', '\u{e0041}', '\u2028', '\r', '\0', '\u009b', '<script>', '</script>', '<!--', ']]>', '&lt;', '```', '`', '](javascript:x)', '"', "'", '\ud800', '\ufffe', '\n', '@team', '{{0}}', '__proto__');
const text = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.oneof(trick, fc.string({ unit: 'grapheme', maxLength: 4 })), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(...hostile) },
);

const shown = frame({ expand: true, identity: '0', tool: '1.2.3' });
const formats = Object.keys(views.plan) as (keyof typeof views.plan)[];
const noScript = (page: string): string => page.replace(/<script type="application\/json" id="plan">.*?<\/script>/s, '');

describe('whatever stands in every field that a cluster or a file can fill', () => {
  it.each(formats)('a plan as %s has no character that is not seen, and the same as often as it is asked', (format) => {
    fc.assert(
      fc.property(text, (one) => {
        const plan = planWith(one);
        const said = views.plan[format](plan, shown);
        expect(said).not.toMatch(UNSEEN);
        expect(views.plan[format](plan, shown)).toBe(said);
      }),
      { numRuns: 60 },
    );
  });

  it('the page around it stays as it is', () => {
    const empty = noScript(views.plan.html(planOf([]), shown));
    fc.assert(fc.property(text, (one) => void expect(noScript(views.plan.html(planWith(one), shown))).toBe(empty)), { numRuns: 60 });
  });

  it('the machines read what they are given: JSON, SARIF, XML', () => {
    fc.assert(
      fc.property(text, (one) => {
        const plan = planWith(one);
        expect(JSON.parse(views.plan.json(plan, shown))).toEqual(JSON.parse(JSON.stringify(plan)));
        expect(sarifProblems(JSON.parse(views.plan.sarif(plan, shown)))).toEqual([]);
        expect(readXml(views.plan.junit(plan, shown)).name).toBe('testsuites');
      }),
      { numRuns: 60 },
    );
  });

  it('a comment on a pull request still fits', () => {
    fc.assert(fc.property(text, fc.nat(2), (one, power) => void expect(views.plan.markdown(planWith(one.repeat(10 ** power)), shown).length).toBeLessThanOrEqual(65_536)), { numRuns: 30 });
  });
});

describe('objects as large as a server takes (1.5 MB)', () => {
  const lines = (mark: string): string => Array.from({ length: 50_000 }, (_, at) => `${at % 1000 === 0 ? mark : 'line'} ${at} of a long text\n`).join('');
  const plan = (live: string, desired: string): Plan => {
    const made = obj('v1/ConfigMap', 'web/made', { data: { large: desired } });
    const steps = [step('c:v1/ConfigMap/web/a', { fields: [field('data.large', { live, desired })] }), step('c:v1/ConfigMap/web/made', { action: 'create', content: contentDigest(made) })];
    return planOf([{ cluster: 'c' as never, unchanged: 0, steps }], { objects: [made] });
  };
  const plans: Readonly<Record<string, Plan>> = {
    'one long word': plan('x'.repeat(1.5e6), 'y'.repeat(1.5e6)),
    'lines of which some change': plan(lines('old'), lines('new')),
    'lines of which all change': plan(lines('old').replaceAll('line', 'before'), lines('new').replaceAll('line', 'after')),
    'thousands of members': plan('a', JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`key-${at}`, 'v'.repeat(40)])))),
  };

  it.each(Object.entries(plans).flatMap(([name, one]) => formats.map((format) => ({ name, format, one }))))('are shown as $format within seconds: $name', ({ format, one }) => {
    const begun = performance.now();
    const shortly = views.plan[format](one, frame());
    expect(performance.now() - begun).toBeLessThan(5000);
    if (format === 'text' || format === 'markdown' || format === 'junit' || format === 'sarif') expect(shortly.length).toBeLessThan(65_536);
  });
});
