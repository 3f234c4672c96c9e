import { describe, expect, test } from 'vitest';
import type { Handover, Plan } from '#core/model';
import { type Report, views } from '#render';
import { frame, planOf, step } from './sample.ts';

const helm: Handover = { manager: 'helm', operation: 'Apply', whole: true, fields: ['spec.replicas' as never, 'spec.paused' as never], left: 0 };
const kubectl: Handover = { manager: 'kubectl', operation: 'Update', whole: false, fields: ['spec.paused' as never], left: 3 };

const adopts = (cluster: string, takes?: readonly Handover[]) => ({ cluster: cluster as never, unchanged: 0, steps: [step(`${cluster}:apps/Deployment/web/a`, { action: 'adopt', because: 'adopted', ...(takes === undefined ? {} : { takes }) })] });
const at = (address: string) => step(address).at;
const plan = (more: Partial<Plan> = {}): Plan =>
  planOf([adopts('c', [kubectl, helm]), adopts('d', [kubectl, helm]), adopts('e', [kubectl])], {
    allowed: [{ kind: 'sweeps', at: at('c:v1/ConfigMap/web/a'), says: 'deletes half of it' }, { kind: 'sweeps', at: at('d:v1/ConfigMap/web/a'), says: 'deletes the other half' }],
    moves: [...['a', 'b'].map((name) => ({ from: at(`old:v1/ConfigMap/web/${name}`), to: at(`c:v1/ConfigMap/web/${name}`) })), { from: at('c:v1/ConfigMap/web/x'), to: at('c:v1/ConfigMap/web/y') }],
    ...more,
  });

const WHOLE = 'takes over all that helm (Apply) owns: 2 fields; what the template drops later is removed';
const PART = 'takes 1 field from kubectl (Update), which keeps 3';
const MOVES = ['old -> c   2 objects', 'c:v1/ConfigMap/web/x -> c:v1/ConfigMap/web/y'];

describe('what is taken over, moved in the record, and consented to by the spec', () => {
  test('stands in the text', () => {
    const text = views.plan.text(plan(), frame());
    for (const line of [`        ${WHOLE}`, `        ${PART}`, 'Moved in the record, and nowhere else:', ...MOVES.map((one) => `    ${one}`), 'Consented to by the spec: sweeps (2)']) expect(text.split('\n')).toContain(line);
  });

  test('stands in the comment on a pull request', () => {
    const text = views.plan.markdown(plan(), frame());
    for (const line of [WHOLE, PART]) expect(text).toContain(`    ${line}\n`);
    expect(text).toContain(`**Moved in the record, and nowhere else**\n\n\`\`\`\n${MOVES.join('\n')}\n\`\`\``);
    expect(text).toContain('<details><summary>Consented to by the spec: sweeps (2)</summary>\n\n```\ndeletes half of it\ndeletes the other half\n```');
  });

  test('is cut and counted in a comment where there is much of it', () => {
    const moves = Array.from({ length: 14 }, (_, one) => ({ from: at(`c:v1/ConfigMap/web/x${one}`), to: at(`c:v1/ConfigMap/web/y${one}`) }));
    const allowed = Array.from({ length: 13 }, (_, one) => ({ kind: 'sweeps' as const, at: at(`c${one}:v1/ConfigMap/web/a`), says: `deletes ${one}` }));
    expect(views.plan.markdown(plan({ moves, allowed }), frame())).toContain('3 dangers that the spec consents to, 4 moves. All of it: `fleet show FILE`');
  });

  test('is not there where there is none', () => {
    const { allowed: _, moves: __, ...bare } = plan();
    for (const form of ['text', 'markdown'] as const) expect(views.plan[form](bare, frame())).not.toMatch(/Moved|Consented/);
  });

  test('is in the page: whose fields, and which', () => {
    const page = views.plan.html(plan(), frame());
    const report = JSON.parse(/<script type="application\/json" id="plan">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as Report;
    const text = (one: number) => report.texts[one];
    expect(report.moves.map(text)).toEqual(MOVES);
    expect(report.allowed.map(([kind, cluster, key, says]) => [text(kind), cluster, text(key), text(says)])).toEqual([['sweeps', 0, 'v1/ConfigMap/web/a', 'deletes half of it'], ['sweeps', 1, 'v1/ConfigMap/web/a', 'deletes the other half']]);
    const [[, rows] = []] = report.objects;
    expect(rows?.map((row) => [report.sets[row[2]], row[11].map((one) => one.map(text))])).toEqual([
      [[0, 1], [[WHOLE, 'spec.replicas', 'spec.paused'], [PART, 'spec.paused']]],
      [[2], [[PART, 'spec.paused']]],
    ]);
  });

  test('a cluster on which something else is taken is never folded with others', () => {
    expect(views.plan.text(plan(), frame()).match(/takes over all that helm/g)).toHaveLength(1);
    const folded = views.plan.text(planOf(['c', 'd', 'e', 'f'].map((cluster) => adopts(cluster, cluster === 'f' ? [kubectl] : [helm]))), frame());
    expect(folded).toContain('1 outlier, unlike the other 3:');
    expect(folded).toContain(PART);
  });
});
