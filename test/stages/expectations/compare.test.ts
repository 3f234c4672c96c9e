import { describe, expect, it } from 'vitest';
import { diagnose } from '#core/diagnostics';
import type { DesiredObject, Difference, Placement, Target } from '#core/model';
import { deployment, policy, template } from '../placement/fleet.ts';
import { compared } from './trial.ts';

const place = (line: number) => ({ file: 'policies/p.yaml', line, column: 1, length: 1 });
const cited = { ref: policy().ref, at: place(4), replicasAt: place(20) };
const targets = (placed: Readonly<Record<string, number | undefined>>): readonly Target[] =>
  Object.entries(placed).map(([name, replicas]) => ({ cluster: name as never, ...(replicas === undefined ? {} : { replicas }) }));
const placement = (placed: Readonly<Record<string, number | undefined>>, more: Partial<Placement> = {}): Placement => ({ template: deployment('web', 3), policy: cited, targets: targets(placed), declined: [], kept: false, ...more });
const declined = { cluster: 'm3' as never, by: 'affinity' as const, says: 'its region does not match' };

const short = ({ pointer, want, got, says, secret }: Difference): string =>
  [pointer.replace('/cases/0/expect', ''), secret ? 'secret' : `${JSON.stringify(want)} -> ${JSON.stringify(got)}`, ...(says === undefined ? [] : [says])].join(' | ');
const differences = (wanted: string, one: Placement | undefined, more = {}): readonly string[] => compared(wanted, { ...(one === undefined ? {} : { placement: one }), ...more }).map(short);

describe('which policy, under which term', () => {
  it.each([
    { name: 'the name alone is enough', expects: 'policy: p', want: [] },
    { name: 'with its namespace', expects: 'policy: web/p', want: [] },
    { name: 'with its kind', expects: 'policy: PropagationPolicy/web/p', want: [] },
    { name: 'another namespace is another policy', expects: 'policy: shop/p', want: ['/policy | "shop/p" -> "PropagationPolicy/web/p"'] },
    { name: 'another kind is another policy', expects: 'policy: ClusterPropagationPolicy/p', want: ['/policy | "ClusterPropagationPolicy/p" -> "PropagationPolicy/web/p"'] },
    { name: 'that none decides can be expected, and is not so here', expects: 'policy: none', want: ['/policy | "none" -> "PropagationPolicy/web/p"'] },
    { name: 'a term of clusterAffinities', expects: 'affinity: backup', want: ['/affinity | "backup" -> undefined'] },
  ])('$name', ({ expects, want }) => expect(differences(expects, placement({ m1: 3 }))).toEqual(want));

  it('that none decides', () => {
    const { policy: _, ...kept } = placement({});
    expect(differences('policy: none', kept)).toEqual([]);
    expect(differences('policy: p', kept)).toEqual(['/policy | "p" -> "none"']);
  });

  it('the term that was taken', () => expect(differences('affinity: backup', placement({ m1: 3 }, { affinity: 'backup' }))).toEqual([]));
});

describe('which clusters', () => {
  it.each([
    { name: 'numbers that hold', expects: 'clusters: { m1: 2, m2: 1 }', want: [] },
    { name: 'a number that does not', expects: 'clusters: { m1: 1, m2: 1 }', want: ['/clusters/m1 | 1 -> 2'] },
    { name: 'one that is not expected', expects: 'clusters: { m1: 2 }', want: ['/clusters/m2 | undefined -> 1'] },
    { name: 'one that is not there, and why', expects: 'clusters: { m1: 2, m2: 1, m3: 1 }', want: ['/clusters/m3 | 1 -> undefined | its region does not match'] },
    { name: 'no replicas are not the same as not there', expects: 'clusters: { m1: 2, m2: 1, m4: 0 }', want: ['/clusters/m4 | 0 -> undefined'] },
    { name: 'names, in any order', expects: 'clusters: [m2, m1]', want: [] },
    { name: 'names that do not hold, and why', expects: 'clusters: [m1, m3]', want: ['/clusters | ["m1","m3"] -> ["m1","m2"] | m3: its region does not match'] },
    { name: 'none at all', expects: 'clusters: []', want: ['/clusters | [] -> ["m1","m2"]'] },
    { name: 'a decline that holds', expects: 'declined: { m3: affinity }', want: [] },
    { name: 'one for another reason', expects: 'declined: { m3: taint }', want: ['/declined/m3 | "taint" -> "affinity" | its region does not match'] },
    { name: 'none of those that are expected', expects: 'declined: { m1: taint }', want: ['/declined | {"m1":"taint"} -> undefined | m1 is chosen'] },
    { name: 'one of them', expects: 'declined: { m1: taint, m3: affinity }', want: ['/declined/m1 | "taint" -> undefined | m1 is chosen'] },
    { name: 'that it is placed nowhere', expects: 'unplaced: true', want: ['/unplaced | true -> false'] },
    { name: 'that it is placed', expects: 'unplaced: false', want: [] },
    { name: 'several things at once, in a fixed order', expects: 'clusters: { m1: 1, m2: 1 }\npolicy: q', want: ['/policy | "q" -> "PropagationPolicy/web/p"', '/clusters/m1 | 1 -> 2'] },
  ])('$name', ({ expects, want }) => expect(differences(expects, placement({ m1: 2, m2: 1 }, { declined: [declined] }))).toEqual(want));

  it('kinds without replicas are expected by name', () => {
    expect(differences('clusters: [m1]', placement({ m1: undefined }))).toEqual([]);
    expect(differences('clusters: { m1: 1 }', placement({ m1: undefined }))).toEqual(['/clusters | {"m1":1} -> ["m1"] | replicas are not counted here: expect the names alone']);
  });

  it('why it is nowhere', () => expect(differences('unplaced: false', placement({}, { unplaceable: { says: 'no cluster fits', clears: true } }))).toEqual(['/unplaced | false -> true | no cluster fits']));

  it.each(['policy: p', 'clusters: {}', 'clusters: []', 'unplaced: true', 'affinity: a', 'declined: { m1: taint }', 'fields: { m1: { /spec: 1 } }'])('nothing holds where nothing was decided: %s', (expects) => {
    expect(differences(expects, undefined)).toHaveLength(1);
  });
});

const object = (value: object, edited: DesiredObject['edited'] = []): DesiredObject => ({ cluster: 'm1' as never, key: 'x' as never, object: value as never, edited, template: template(value), by: [] });
const web = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'web' }, spec: { replicas: 2, template: { spec: { containers: [{ name: 'web', image: 'eu/nginx:1' }] } } } };
const image = '/spec/template/spec/containers/0/image';
const edit = (pointer: string, line: number): DesiredObject['edited'][number] => ({ pointer: pointer as never, origin: { from: 'override', policy: { kind: 'OverridePolicy', namespace: 'web', name: 'o' }, overrider: 'imageOverrider', at: place(line) } });

describe('which values', () => {
  const given = { objects: [object(web)], unrendered: [{ cluster: 'm2' as never, key: 'x' as never, says: '/nope is not there', at: place(30) }] };
  it.each([
    { name: 'a number', expects: 'fields: { m1: { /spec/replicas: 2 } }', want: [] },
    { name: 'a text is no number', expects: 'fields: { m1: { /spec/replicas: "2" } }', want: ['/fields/m1/~1spec~1replicas | "2" -> 2'] },
    { name: 'a whole object', expects: 'fields: { m1: { /metadata: { namespace: web, name: web } } }', want: [] },
    { name: 'that nothing is there', expects: 'fields: { m1: { /spec/paused: null } }', want: [] },
    { name: 'that something is there', expects: 'fields: { m1: { /spec/paused: true } }', want: ['/fields/m1/~1spec~1paused | true -> undefined'] },
    { name: 'a cluster that could not be rendered', expects: 'fields: { m1: { /spec/replicas: 2 }, m2: { /spec/replicas: 2 } }', want: ['/fields/m2 | {"/spec/replicas":2} -> undefined | /nope is not there'] },
    { name: 'no cluster that gets it', expects: 'fields: { m3: { /spec/replicas: 2 } }', want: ['/fields | {"m3":{"/spec/replicas":2}} -> undefined | m3: its region does not match'] },
  ])('$name', ({ expects, want }) => expect(differences(expects, placement({ m1: 2 }, { declined: [declined] }), given)).toEqual(want));

  it.each([
    { name: 'the last override that wrote it', edited: [edit('/spec', 7), edit(image, 9)], want: 'policies/p.yaml:9' },
    { name: 'one that wrote something around it', edited: [edit('/spec', 7)], want: 'policies/p.yaml:7' },
    { name: 'else the template', edited: [edit('/metadata', 7)], want: 'x.yaml:1' },
  ])('who decided: $name', ({ edited, want }) => {
    const [found] = compared(`fields: { m1: { ${image}: x } }`, { placement: placement({ m1: 2 }), objects: [object(web, edited)] });
    expect(`${found?.by?.at.file}:${found?.by?.at.line}`).toBe(want);
  });

  it('values of a Secret are compared and never told', () => {
    const secret = object({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's', labels: { a: 'b' } }, data: { password: 'aHVudGVyMg==' } });
    const found = compared('fields: { m1: { /data/password: Z3Vlc3M=, /data: {}, /metadata/labels/a: c } }', { placement: placement({ m1: undefined }), objects: [secret] });
    expect(found.map(short)).toEqual(['/fields/m1/~1data~1password | secret | values of a Secret are not shown', '/fields/m1/~1data | secret | values of a Secret are not shown', '/fields/m1/~1metadata~1labels~1a | "c" -> "b"']);
    expect(JSON.stringify(found)).not.toMatch(/aHVudGVyMg|Z3Vlc3M/);
    expect(compared('fields: { m1: { /data/password: aHVudGVyMg== } }', { placement: placement({ m1: undefined }), objects: [secret] })).toEqual([]);
  });
});

describe('what is said', () => {
  const said = { diagnostics: [diagnose('FLT3201', 'It selects nothing.'), diagnose('FLT4103', 'No cluster.')] };
  it('codes that are said, others aside', () => expect(differences('diagnostics: [FLT4103]', placement({}), said)).toEqual([]));
  it('codes that are not', () => expect(differences('diagnostics: [FLT4103, FLT4104]', placement({}), said)).toEqual(['/diagnostics | ["FLT4103","FLT4104"] -> ["FLT3201","FLT4103"] | FLT4104 was not said']));
});

describe('places', () => {
  const [found] = compared('policy: p\nclusters:\n  m1: 1 # one', { placement: placement({ m1: 2 }) });
  it('the expectation has its line', () => expect(found?.at).toMatchObject({ file: 'web.fleet-test.yaml', line: 9, column: 9 }));
  it('the policy has its own, for replicas where it divides', () => expect(found?.by).toEqual({ policy: cited.ref, at: place(20) }));
  it('a cluster too many was chosen by the policy as a whole', () => expect(compared('clusters: {}', { placement: placement({ m1: 2 }) })[0]?.by?.at).toEqual(place(4)));
});

describe('a case that expects nothing', () => {
  it.each(['', '{}'])('fails, and says what it could expect: "%s"', (text) => {
    expect(differences(text, placement({ m1: 3 }))).toEqual([' | undefined -> {"policy":"PropagationPolicy/web/p","clusters":{"m1":3}} | the case expects nothing']);
  });
});
