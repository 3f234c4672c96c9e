import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';

const root = resolve(import.meta.dirname, '../..');
const fleet = join(root, 'dist/bin.js');
const folder = mkdtempSync(join(tmpdir(), 'fleet-demo-'));
const bold = (text: string): string => (process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text);

const tell = (text: string): void => {
  process.stdout.write(`\n# ${text}\n`);
};

/** Types a command, runs it, and insists on its exit code. */
const type = (words: string, expected = 0): void => {
  process.stdout.write(`${bold(`$ fleet ${words}`)}\n`);
  const { status } = spawnSync(process.execPath, [fleet, ...words.split(' ')], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
  if (expected !== 0) process.stdout.write(`(exit code ${status})\n`);
  if (status !== expected) throw new Error(`"fleet ${words}" ended with ${status}, not ${expected}`);
};

type Kubeconfig = { clusters: { name: string; cluster: { server: string; 'certificate-authority-data': string } }[]; users: { name: string; user: { token: string } }[] };

/** Somebody else edits one field of one object, past fleet: a PATCH as kubectl edit sends it. */
const editBehindItsBack = async (member: string): Promise<void> => {
  const config = load(readFileSync(join(folder, '.fleet/kubeconfig'), 'utf8')) as Kubeconfig;
  const { server, 'certificate-authority-data': ca } = (config.clusters.find(({ name }) => name === member) ?? config.clusters[0])?.cluster ?? { server: '', 'certificate-authority-data': '' };
  const token = (config.users.find(({ name }) => name === member) ?? config.users[0])?.user.token ?? '';
  const url = `${server}/api/v1/namespaces/web/configmaps/settings?fieldManager=kubectl-edit`;
  process.stdout.write(`${bold(`$ kubectl --context ${member} -n web edit configmap settings    # LOG_LEVEL: debug`)}\n`);
  await new Promise<void>((done, fail) => {
    const sent = request(url, { method: 'PATCH', ca: Buffer.from(ca, 'base64'), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/merge-patch+json' } }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`the edit was answered with ${answer.statusCode}`))));
    });
    sent.on('error', fail);
    sent.end(JSON.stringify({ data: { LOG_LEVEL: 'debug' } }));
  });
};

const story = async (): Promise<void> => {
  tell('Three member clusters, embedded in one process on this machine. They are a sandbox, but kubectl works with them.');
  type('sandbox up --clusters 3');
  tell('A fleet spec, and the clusters join it.');
  type('init shop');
  for (const member of ['member1', 'member2', 'member3']) type(`join ${member} --cluster-kubeconfig .fleet/kubeconfig --cluster-context ${member}`);
  type('clusters');
  tell('Templates and policies: nginx, placed on all three, with another registry in the eu. What would happen?');
  cpSync(join(root, 'fixtures/worlds/nginx/templates'), join(folder, 'templates'), { recursive: true });
  cpSync(join(root, 'fixtures/worlds/nginx/policies'), join(folder, 'policies'), { recursive: true });
  type('plan --out plan.json');
  tell('Exactly this is carried out.');
  type('apply plan.json --wait');
  type('status');
  tell("Somebody changes an object behind fleet's back.");
  await editBehindItsBack('member2');
  type('drift', 2);
  tell('The plan says so too, and apply repairs it.');
  type('apply --auto-approve');
  tell('Nothing is left to do.');
  type('plan --detailed-exitcode');
};

try {
  await story();
} finally {
  tell('The sandbox ends, and with it everything this demo made.');
  type('sandbox down --forget');
  rmSync(folder, { recursive: true, force: true });
}
