import { type ClusterPlan, type DriftReport, leavesOf, type Plan, spellLeaves } from '#core/model';
import { contentDigest, field, obj, place, planOf, step } from './sample.ts';

/** Texts that would be markup, a mention, an escape sequence or a trick on the eye, each with a word to find it by. */
export const hostile = [
  '`EVIL`',
  '``` EVIL\n```\n<script>EVIL()</script>',
  '~~~ EVIL',
  '</code></summary><img src=x onerror=EVIL()>',
  '</script><script>EVIL()</script>',
  '<!--<script>EVIL',
  '@EVIL/team #1 https://evil.test/EVIL ![EVIL](https://evil.test/x.png) [EVIL](javascript:EVIL())',
  '| EVIL | --- |',
  '\u202eEVIL\u202c \u2066EVIL\u2069 \u061cEVIL \u200bEVIL \u{e0041}',
  '\u001b[31mEVIL\u0007\r\n# EVIL',
  '\\` EVIL',
  ' EVIL ',
  '"\'>EVIL&lt;&#60;',
  '\u2028EVIL\u2029',
  '__proto__EVIL',
] as const;

/** A plan that has a text in every place that a cluster or a file can put one. */
export const planWith = (text: string): Plan => {
  const made = obj('v1/ConfigMap', 'web/made', { data: { [text]: text, lines: `${text}\n${text}\n` } });
  const changed = (cluster: string, live: string) => step(`${cluster}:v1/ConfigMap/web/${text}`, {
    fields: [
      field(`data[${JSON.stringify(text)}]`, { live, desired: `${text}!`, from: { says: text, at: place(text, 3) } }),
      field('data.lines', { live: `a\n${text}\n`, desired: `b\n${text}\n` }),
      field('data.tree', { desired: { [text]: [text] } }),
    ],
    known: 'verified',
    by: [{ kind: 'PropagationPolicy', namespace: text, name: text }],
    template: `v1/ConfigMap/web/${text}` as never,
    takes: [{ manager: text, operation: 'Update', whole: true, fields: [text as never], left: 0 }],
    differs: [{ path: text as never, predicted: text, stored: { [text]: text }, cause: 'admission' }, { path: text as never, predicted: text, cause: 'dropped' }],
  });
  const clusters = Array.from({ length: 5 }, (_, at): ClusterPlan => {
    const cluster = `c${at}${text}`;
    const create = step(`${cluster}:v1/ConfigMap/web/made`, { action: 'create', content: contentDigest(made), origins: 0, wave: 3 });
    return { cluster: cluster as never, region: text, zones: [text], version: text, steps: [changed(cluster, at === 4 ? `${text}?` : text), ...(at < 3 ? [create] : [])], unchanged: 0 };
  });
  const [first] = clusters;
  const at = { cluster: first?.cluster as never, object: `v1/ConfigMap/web/${text}` as never };
  return planOf([...clusters, { cluster: `lost${text}` as never, steps: [], unchanged: 0, lost: { kind: 'refused', message: text } }], {
    fleet: text,
    objects: [made],
    scope: { clusters: [text as never], targets: [text] },
    drift: [{ what: 'changed', at, fields: [{ path: text as never, recorded: text, live: `${text}!`, manager: text, subresource: text }] }],
    placements: [{ template: `v1/ConfigMap/web/${text}` as never, targets: clusters.map(({ cluster }) => ({ cluster, replicas: 2 })), affinity: text }],
    origins: [{ writers: [{ says: 'template', file: `${text}.yaml` }, { says: text, file: text }], leaves: spellLeaves(leavesOf(made as never).map((_, place) => ({ writer: place === 0 ? 1 : 0, line: place }))), defaults: [text as never] }],
    forecast: { rollouts: [{ at, restarts: 2, before: 1, after: 2 }], objections: [{ by: 'ResourceQuota', at: { ...at, object: `v1/ResourceQuota/${text}/${text}` as never }, about: [at.object], says: text }], unknown: [{ cluster: first?.cluster as never, says: text }] },
    hazards: [{ kind: 'deletes-data', at, says: text }],
    allowed: [{ kind: 'sweeps', at, says: text }],
    moves: [{ from: at, to: { ...at, object: `v1/Secret/web/${text}` as never } }, { from: at, to: { ...at, cluster: `to${text}` as never } }],
    notes: [{ kind: 'declined', says: text, at: place(text, 1) }, { kind: 'refused', says: text, object: text as never, cluster: text as never, at: place(text, 1) }, { kind: 'not-rendered', says: text }],
    residual: { of: 'sha256:0' as never, left: [{ at, ended: 'failed', says: text }] },
  });
};

/** A drift report that has a text in every place that a cluster, a file or a history can put one. */
export const driftWith = (text: string): DriftReport => {
  const at = { cluster: `c${text}` as never, object: `v1/ConfigMap/web/${text}` as never };
  const fields = [
    { path: text as never, recorded: text, live: { [text]: [text] }, manager: text, operation: 'Update' as const, subresource: text, time: text as never, since: text as never, mild: text },
    { path: `data[${text}]` as never, recorded: `a\n${text}\n`, live: `b\n${text}\n`, manager: text, after: text as never },
  ];
  return {
    format: 1,
    fleet: text,
    serial: 1,
    at: '2026-03-01T12:00:00Z' as never,
    clusters: [at.cluster],
    looked: 1,
    drift: [{ what: 'changed', at, fields, since: text as never }, { what: 'vanished', at: { ...at, object: `v1/Secret/${text}/${text}` as never }, fields: [] }],
    owners: [{ what: 'extra-owner', at, fields: [{ path: text as never, manager: text }] }],
    quiet: [
      { what: 'changed', at, fields, excuse: { by: 'controller', name: text, says: text } },
      { what: 'changed', at, fields, excuse: { by: 'rule', owner: text, says: text, expires: text as never, at: place(text, 1) } },
    ],
    unknown: [{ cluster: at.cluster, failure: { kind: 'refused', message: text } }, { ...at, failure: { kind: 'forbidden', message: text } }],
    pending: [{ at, action: 'update', because: 'changed', fields: [text as never] }],
    past: { changed: true, runs: [{ at: text as never, drift: 1, unknown: 0 }, { at: '2026-03-01T12:00:00Z' as never, drift: 2, unknown: 1, pending: 1 }] },
  };
};
