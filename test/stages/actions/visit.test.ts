import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findDrift, makePlan } from '#actions';
import { type Answer, answered, type ClusterClient, type MemberCluster, type Ports } from '#core/model';
import { fakeCluster } from '../../support/fake-cluster.ts';
import { planAll, portsIn } from '../../support/in-process.ts';

const MEMBERS = ['east', 'west'];

const folderWith = (template: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-visit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'templates'));
  const clusters = MEMBERS.map((name) => `{ name: ${name}, kubeconfig: kube.yaml, context: ${name} }`).join(', ');
  writeFileSync(join(folder, 'fleet.yaml'), `apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: { name: shop }\nspec: { clusters: [${clusters}], templates: [templates/] }\n`);
  writeFileSync(join(folder, 'templates/map.yaml'), template);
  return folder;
};

const GOOD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: web }\n';

type Told = { readonly ports: Ports; readonly events: readonly string[] };

// What happens is written down in its order.
const watched = (folder: string, open: (member: MemberCluster) => Promise<Answer<ClusterClient>>): Told => {
  const events: string[] = [];
  const ports = portsIn(folder);
  const noted = async (member: MemberCluster): Promise<Answer<ClusterClient>> => {
    events.push(`open ${member.name}`);
    const opened = await open(member);
    return opened.ok ? answered({ ...opened.value, close: async () => void events.push(`close ${member.name}`) }) : opened;
  };
  const load: Ports['files']['load'] = async (path, how) => {
    const loaded = await ports.files.load(path, how);
    if (how.membersOnly !== true) await new Promise((resolve) => setTimeout(resolve, 20));
    events.push(how.membersOnly === true ? 'members' : 'templates');
    return loaded;
  };
  return { ports: { ...ports, files: { ...ports.files, load }, clusters: { open: noted } }, events };
};

const answers = (member: MemberCluster): Promise<Answer<ClusterClient>> => Promise.resolve(answered(fakeCluster(member.name).client));

describe('clusters and sources', () => {
  it('are asked and read at the same time, and each client is closed', async () => {
    const { ports, events } = watched(folderWith(GOOD), answers);
    const planned = await makePlan(planAll, ports);
    expect(planned.ok).toBe(true);
    expect(events).toEqual(['members', 'open east', 'open west', 'templates', 'close east', 'close west']);
  });

  it('a template that is wrong is told at once, whichever cluster says nothing for ever; one that answers later is closed', async () => {
    const late = Promise.withResolvers<undefined>();
    const { ports, events } = watched(folderWith('data: [\n'), async (member) => (member.name === 'east' ? new Promise(() => undefined) : late.promise.then(() => answers(member))));
    const planned = await makePlan(planAll, ports);
    expect(planned.ok || planned.diagnostics.map(({ at }) => at?.file)).toEqual(['templates/map.yaml']);
    expect(events.filter((one) => one.startsWith('close'))).toEqual([]);
    late.resolve(undefined);
    await expect.poll(() => events).toContain('close west');
  });

  it('a spec that does not say whom to ask opens no cluster', async () => {
    const folder = folderWith('data: [\n');
    writeFileSync(join(folder, 'fleet.yaml'), 'apiVersion: fleet.config/v1alpha1\nkind: Fleet\nmetadata: { name: shop }\nspec: { clusters: 7, templates: [templates/] }\n');
    const { ports, events } = watched(folder, answers);
    const planned = await makePlan(planAll, ports);
    expect(planned.ok).toBe(false);
    expect(new Set(planned.diagnostics.map(({ at }) => at?.file))).toEqual(new Set(['templates/map.yaml']));
    expect(events).toEqual(['members', 'templates']);
  });

  it('a state that is damaged is told at once by drift, whichever cluster says nothing for ever', async () => {
    const folder = folderWith(GOOD);
    writeFileSync(join(folder, 'fleet.state.json'), '{"format":1');
    const { ports } = watched(folder, () => new Promise(() => undefined));
    const found = await findDrift({ file: '.', allowOutside: false, clusters: [], withPending: false }, ports);
    expect(found.ok || found.diagnostics.map(({ code }) => code)).toEqual(['FLT8002']);
  });
});
