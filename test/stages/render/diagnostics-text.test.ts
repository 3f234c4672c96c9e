import { describe, expect, test } from 'vitest';
import { diagnose } from '#core/diagnostics';
import { views } from '#render';
import { frame } from './sample.ts';

const file = ['spec:', '  overrideRules:', '    - containerName: wbe', '\tname: tabbed', 'image: \u001b[31mred'];
const line = (name: string, at: number): string | undefined => (name === 'eu.yaml' ? file[at - 1] : undefined);
const at = (number: number, column: number, length: number) => ({ file: 'eu.yaml', line: number, column, length });
const text = (diagnostics: Parameters<typeof views.diagnostics.text>[0], more = {}): string =>
  `\n${views.diagnostics.text(diagnostics, frame({ line, ...more }))}`;

describe('a diagnostic as text', () => {
  test('place, lines, what is wrong, what to type, where to read more', () => {
    const given = diagnose('FLT8006', '"wbe" is not a container of apps/Deployment/shop/web.\nThe override would do nothing.', {
      at: at(3, 22, 3),
      also: [{ at: at(1, 1, 4), says: 'declared here' }],
      hint: 'Did you mean "web"? See:\n    fleet plan',
    });
    expect(text([given], { explainHint: true })).toBe(`
error FLT8006  State belongs to another fleet

  eu.yaml:3:22
   2 |   overrideRules:
   3 |     - containerName: wbe
     |                      ^^^
  "wbe" is not a container of apps/Deployment/shop/web.
  The override would do nothing.
  eu.yaml:1:1  declared here

  Did you mean "web"? See:
      fleet plan
  Read more:
      fleet explain FLT8006
`);
  });

  test('without a place, without a hint', () => {
    expect(text([diagnose('FLT8001', 'The state is empty.')])).toBe('\nerror FLT8001  State is empty\n\n  The state is empty.\n');
  });

  test('a file that is no longer at hand has a place and no lines', () => {
    expect(text([diagnose('FLT8001', 'It is empty.', { at: { file: 'gone.yaml', line: 3, column: 1, length: 1 } })])).toBe(
      '\nerror FLT8001  State is empty\n\n  gone.yaml:3:1\n  It is empty.\n',
    );
  });

  test('the first line has none before it', () => {
    expect(text([diagnose('FLT8001', 'It is empty.', { at: at(1, 1, 5) })])).toContain('  eu.yaml:1:1\n   1 | spec:\n     | ^^^^^\n  It');
  });

  test('a caret never runs over its line', () => {
    expect(text([diagnose('FLT8001', 'It is empty.', { at: at(1, 4, 400) })])).toContain('\n     |    ^^\n');
  });

  test('tabs and control characters of a file are shown, not sent', () => {
    expect(text([diagnose('FLT8001', 'It is empty.', { at: at(4, 2, 4) })])).toContain('   4 |  name: tabbed\n     |  ^^^^\n');
    expect(text([diagnose('FLT8001', 'bad\u001b', { at: at(5, 1, 5) })])).not.toContain('\u001b');
  });

  test('long sentences are broken at the width, things to type are not', () => {
    const given = diagnose('FLT8001', 'word '.repeat(30).trim(), { hint: `Type:\n    ${'x'.repeat(80)}` });
    const lines = text([given], { width: 40 }).split('\n');
    expect(Math.max(...lines.filter((one) => one.includes('word')).map((one) => one.length))).toBeLessThanOrEqual(40);
    expect(lines).toContain(`      ${'x'.repeat(80)}`);
  });

  test('how to read more is said once for each code', () => {
    const given = [diagnose('FLT8001', 'One.'), diagnose('FLT8001', 'Two.'), diagnose('FLT8002', 'Three.')];
    expect(text(given, { explainHint: true }).match(/fleet explain \w+/g)).toEqual(['fleet explain FLT8001', 'fleet explain FLT8002']);
  });

  test('as JSON it is the values themselves', () => {
    const given = [diagnose('FLT8001', 'One.')];
    expect(JSON.parse(views.diagnostics.json(given, frame()))).toEqual(given);
  });
});
