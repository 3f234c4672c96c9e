import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { Bug } from '#core/model';
import { startEmbedded } from '../support/embedded-clusters.ts';
import { fleetFolder } from './fleet-folder.ts';
import { median, run, type Run } from './measure.ts';

// Many small clusters, embedded in this process: drift over all of them, over a tenth of them, and with one that never answers.
const [count = 500, objects = 100] = process.argv.slice(2).map(Number);
const fleet = join(import.meta.dirname, '../../dist/bin.js');
const members = Array.from({ length: count }, (_, at) => `member${at + 1}`);
const bed = await startEmbedded(members);
const folder = fleetFolder(bed.kubeconfig, members, objects);
const asked = async (args: readonly string[], codes: readonly number[] = [0]): Promise<Run> => {
  const ended = await run(process.execPath, [fleet, ...args], { cwd: folder, sample: true });
  if (!codes.includes(ended.code)) throw new Bug(`${args.join(' ')} exited with ${ended.code}:\n${ended.err}${ended.out.slice(-2000)}`);
  return ended;
};
try {
  const applied = await asked(['apply', '--auto-approve', '--allow', 'widens-access']);
  const floor = await run(process.execPath, [join(import.meta.dirname, 'floor-list.ts'), bed.kubeconfig, members.join(','), 'applyset.kubernetes.io/part-of'], { sample: true });
  const drift = [await asked(['drift']), await asked(['drift']), await asked(['drift'])];
  const shard = await asked(['drift', '--shard', '3/10']);
  // It takes connections, and says nothing.
  const silent = createServer();
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  writeFileSync(bed.kubeconfig, readFileSync(bed.kubeconfig, 'utf8').replace(bed.clusters[0]?.url ?? '', `https://127.0.0.1:${port}`));
  const held = await asked(['drift', '--deadline', '20s'], [5]);
  silent.close();
  const told = /\d+ objects? looked at/.exec(held.out)?.[0];
  process.stdout.write(JSON.stringify({ count, objects, applied: applied.ms, floor: floor.ms, floorPeak: floor.peak, drift: median(drift.map(({ ms }) => ms)), peak: Math.max(...drift.map(({ peak }) => peak)), shard: shard.ms, shardPeak: shard.peak, held: held.ms, told }));
} finally {
  rmSync(folder, { recursive: true });
  await bed.close();
}
