import { describe, expect, test } from 'vitest';
import { contentDigest, field, obj, planOf, step } from './sample.ts';
import { on, body } from './plan-sample.ts';

describe('values are shown as they are', () => {
  const shown = (live: unknown, desired: unknown, more = {}): string => {
    const given = step('c:v1/ConfigMap/web/a', {
      fields: [
        field('data.a', {
          ...(live === undefined ? {} : { live: live as never }),
          ...(desired === undefined ? {} : { desired: desired as never }),
          from: { says: 'fleet' },
          ...more,
        }),
      ],
    });
    return body(planOf([on('c', [given])]))
      .split('\n')
      .slice(3, -1)
      .map((line) => line.trimEnd())
      .join('\n');
  };
  test.each([
    { name: 'a number', live: 2, desired: 3, want: '        data.a  2 -> 3            fleet' },
    { name: 'a value that was not there', live: undefined, desired: true, want: '        data.a  unset -> true     fleet' },
    { name: 'a value that goes', live: null, desired: undefined, want: '        data.a  null -> unset     fleet' },
    { name: 'a short text, in quotes', live: '', desired: ' x', want: '        data.a  "" -> " x"        fleet' },
    { name: 'a list', live: [1, 2], desired: [1], want: '        data.a  [1,2] -> [1]      fleet' },
    {
      name: 'a secret value, by its digest',
      live: 'hmac:0123456789abcdef0123456789abcdef',
      desired: 'hmac:ff23456789abcdef0123456789abcdef',
      want: '        data.a  (secret 01234567) -> (secret ff234567)  fleet',
    },
    {
      name: 'a secret value inside a map',
      live: { a: 'hmac:0123456789abcdef0123456789abcdef' },
      desired: undefined,
      want: '        data.a  {"a":"(secret 01234567)"} -> unset  fleet',
    },
    {
      name: 'a control character, made visible',
      live: 'a\u001b[31m',
      desired: 'b\u202e',
      want: '        data.a  "a\\u001b[31m" -> "b\\u202e"  fleet',
    },
    {
      name: 'a long text, one above the other',
      live: 'a'.repeat(30),
      desired: 'b'.repeat(30),
      want: `        data.a\n          - ${'a'.repeat(30)}\n          + ${'b'.repeat(30)}  fleet`,
    },
    {
      name: 'a long value that is new',
      live: undefined,
      desired: { image: 'registry.test/a-long-image-name:1.27', name: 'nginx' },
      want: '        data.a\n          + image: registry.test/a-long-image-name:1.27\n          + name: nginx           fleet',
    },
    {
      name: 'a text of several lines, as a difference of lines',
      live: 'one\ntwo\nthree\nfour\nfive\nsix\n',
      desired: 'one\ntwo\nthree\nfour\n5\nsix',
      want: '        data.a                    fleet\n            …\n            three\n            four\n          - five\n          - six\n          + 5\n          + six\n            (no newline at the end)',
    },
    {
      name: 'terminal codes in a text of several lines',
      live: 'a\nb\n',
      desired: 'a\n\u001b[2Jb\n',
      want: '        data.a                    fleet\n            a\n          - b\n          + ␛[2Jb',
    },
  ])('$name', ({ live, desired, want }) => {
    expect(shown(live, desired)).toBe(want);
  });

  test('why a field changes is said where it is for more than a change', () => {
    const given = step('c:v1/ConfigMap/web/a', {
      because: 'changed',
      fields: [
        field('data.a', { live: '1', desired: '2', reason: 'drifted' }),
        field('data.b', { live: '1', reason: 'given-up' }),
        field('data.c', { live: '1', desired: '2' }),
        field('spec.port', { verdict: 'ignore', reason: 'server-default', from: { says: 'server' } }),
      ],
    });
    const want = [
      '        data.a  "1" -> "2"        drifted   template  templates/nginx.yaml:9',
      '        data.b  "1" -> unset      given up  template  templates/nginx.yaml:9',
      '        data.c  "1" -> "2"                  template  templates/nginx.yaml:9',
    ];
    expect(
      body(planOf([on('c', [given])]))
        .split('\n')
        .slice(3, -1),
    ).toEqual(want);
    expect(body(planOf([on('c', [given])]), { expand: true })).toContain('spec.port  (the server decides)');
  });
});

describe('what is made is shown in short', () => {
  const made = obj('v1/ConfigMap', 'web/a', {
    metadata: { labels: { app: 'web', 'applyset.kubernetes.io/part-of': 'id' } },
    data: Object.fromEntries(Array.from({ length: 20 }, (_, key) => [`k${key}`, 'v'])),
  });
  const plan = planOf([on('c', [step('c:v1/ConfigMap/web/a', { action: 'create', content: contentDigest(made) })])], { objects: [made] });
  test('twelve lines, without what the line above says and without the mark that all have', () => {
    expect(body(plan)).toBe(`
  c  v1.37.2
    + create  v1/ConfigMap/web/a
        metadata:
          labels:
            app: web
        data:
          k0: v
          k1: v
          k2: v
          k3: v
          k4: v
          k5: v
          k6: v
          k7: v
        … 12 more lines
`);
  });
  test('all of it, if asked for', () => {
    expect(body(plan, { expand: true })).toContain('k19: v');
  });
  test('a Secret without its values', () => {
    const secret = obj('v1/Secret', 'web/a', { data: { token: 'hmac:0123456789abcdef0123456789abcdef' } });
    const given = planOf([on('c', [step('c:v1/Secret/web/a', { action: 'create', content: contentDigest(secret) })])], { objects: [secret] });
    expect(body(given)).toContain('          token: (secret 01234567)\n');
  });
});
