import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Listener, startListener } from '../support/listener.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { playLines } from '../support/scenario.ts';

const SECRET = 'T0k3n';
const run = 'fleet drift --notify --history seen.json';
let scene: Scene;
let chat: Listener;
let hook: Listener;

const scale = (replicas: number): string => `change west kubectl-scale apps/Deployment/default/web '{"spec":{"replicas":${replicas}}}'`;
const play = (...lines: readonly string[]): Promise<void> => playLines(scene, lines.join('\n'));
const toldIn = (): unknown => Object.keys((JSON.parse(readFileSync(scene.path('seen.json'), 'utf8')) as { told?: object }).told ?? {});
const heard = (): readonly number[] => [chat.heard.length, hook.heard.length];

beforeAll(async () => {
  [chat, hook] = await Promise.all([startListener(), startListener()]);
  scene = openScene();
  await play('world plain', 'applied');
  const notify = `spec:\n  drift:\n    notify:\n      - { name: chat, to: slack, urlFromEnv: CHAT_URL }\n      - { name: hook, to: webhook, url: "${hook.url}/drift" }\n      - { name: push, to: pushgateway, urlFromEnv: PUSH_URL }\n`;
  scene.put('fleet.yaml', readFileSync(scene.path('fleet.yaml'), 'utf8').replace(/^spec:\n/m, notify));
  Object.assign(scene.env, { CHAT_URL: `${chat.url}/services/${SECRET}`, PUSH_URL: `${hook.url}/push`, HTTP_PROXY: '', http_proxy: '' });
}, 120_000);
afterEach(() => {
  chat.forget();
  hook.forget();
});
afterAll(async () => {
  await Promise.all([scene.close(), chat.close(), hook.close()]);
});

// One story: each of these begins where the one before has ended.
describe('with a history people are told', () => {
  it('nothing where nothing is found, and metrics all the same', async () => {
    await play(run, 'exit 0', '!stderr FLT65');
    expect([heard(), hook.heard[0]?.method, hook.heard[0]?.path]).toEqual([[0, 1], 'PUT', '/push/metrics/job/fleet/fleet/shop']);
    expect(hook.heard[0]?.body).toContain('fleet_drift_objects{fleet="shop",cluster="west"} 0');
  });

  it('what is found, but for whom cannot be told: that is a warning, names no address, and changes no exit code', async () => {
    await play(scale(5));
    chat.react({ status: 404, body: SECRET });
    await play(run, 'exit 2', "stderr 'FLT6510'", "stderr 'The notifier \"chat\" (slack) was not told: 127.0.0.1'", `!stderr ${SECRET}`, `!stdout ${SECRET}`);
    expect([heard(), toldIn()]).toEqual([[1, 2], ['hook']]);
    const notice = hook.heard.find(({ path }) => path === '/drift');
    expect(JSON.parse(notice?.body ?? '')).toMatchObject({ format: 1, new: ['west:apps/Deployment/default/web changed spec.replicas'], over: [], report: { drift: [{ since: expect.any(String) }] } });
  });

  it('the same by the next run, who was not told before, and nobody else', async () => {
    await play(run, 'exit 2', '!stderr FLT6510');
    expect([heard(), toldIn(), chat.heard[0]?.body]).toEqual([[1, 1], ['chat', 'hook'], expect.stringContaining('spec.replicas changed by kubectl-scale')]);
  });

  it('nothing of what they know', async () => {
    await play(run, 'exit 2', run, 'exit 2');
    expect(heard()).toEqual([0, 2]);
  });

  it('nothing by a run that is not asked to, which keeps what they were told', async () => {
    await play('fleet drift --history seen.json', 'exit 2');
    expect([heard(), toldIn()]).toEqual([[0, 0], ['chat', 'hook']]);
  });

  it('that all is over, once', async () => {
    await play('applied', run, 'exit 0', run, 'exit 0');
    expect([heard(), toldIn(), chat.heard[0]?.body]).toEqual([[1, 3], [], expect.stringContaining('shop: no drift any more, 1 finding over')]);
  });

  it('and beside the state as in a file', async () => {
    await play(scale(6), 'fleet drift --notify --remember', 'exit 2', '!stderr FLT65', 'fleet drift --notify --remember', 'exit 2', 'fleet drift show -o json', 'exit 2', 'applied', 'fleet drift --notify --remember');
    expect([heard(), chat.heard[1]?.body]).toEqual([[2, 5], expect.stringContaining('1 finding over')]);
  });

  it('and without one at every run, with a hint', async () => {
    await play(scale(7), 'fleet drift --notify', 'exit 2', "stderr 'FLT6511'", 'fleet drift --notify -o json', 'exit 2');
    expect([heard(), chat.heard[1]?.body]).toEqual([[2, 4], chat.heard[0]?.body]);
  });

  it('by a variable that is not set, nothing', async () => {
    scene.env['CHAT_URL'] = '';
    await play('fleet drift --notify', 'exit 2', "stderr 'The notifier \"chat\" (slack) was not told: the environment variable CHAT_URL is not set.'");
  });

  it('and a spec without anybody is told of', async () => {
    scene.put('fleet.yaml', readFileSync(scene.path('fleet.yaml'), 'utf8').replace(/ {2}drift:\n(?: {4}.*\n)+/, ''));
    await play('fleet drift --notify', 'exit 2', "stderr 'FLT6512'");
    expect(heard()).toEqual([0, 0]);
  });
});
