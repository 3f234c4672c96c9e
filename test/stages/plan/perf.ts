import { plan } from '#core/plan';
import { sameValue } from '#core/model';
import { inputOf, live, obj, deployment } from './world.ts';
const rows = [];
const big = Object.fromEntries(Array.from({length: 40}, (_, i) => ['key'+i, { a: 'value '+i, b: [1,2,3] }]));
for (let i = 0; i < 1000; i++) { const o = i % 2 ? deployment(`web/d${i}`, { replicas: i, template: big }) : obj('v1/ConfigMap', `web/c${i}`, { data: big }); const l = live(o); for (const on of ['c1','c2','c3','c4','c5']) rows.push({ on, desired: o, recorded: structuredClone(o), live: l, preview: { known: 'unchanged' as const } }); }
const input = inputOf({ rows });
let t = performance.now(); for (const r of rows) sameValue(r.desired as never, r.recorded as never); console.log('same', performance.now() - t);
for (let i = 0; i < 6; i++) { const t = performance.now(); const p = plan(input); console.log('plan unchanged', (performance.now() - t).toFixed(1)); }
