import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestbed } from '../testbed/launch.ts';
import { fleetFolder } from './fleet-folder.ts';
import { paired, run, type Run } from './measure.ts';
import { fleet, ms, node, print, wellEnded } from './report.ts';

const members = Array.from({ length: 20 }, (_, at) => `member${at + 1}`);
const perCluster = 1000;

const applySetLabel = (folder: string): string => {
  const { contents } = JSON.parse(readFileSync(join(folder, 'fleet.state.json'), 'utf8')) as { contents: Record<string, { metadata?: { labels?: Record<string, string> } }> };
  return Object.values(contents).map((content) => content.metadata?.labels?.['applyset.kubernetes.io/part-of']).find(Boolean) ?? '';
};

// One object in a hundred gets another value; every object of this mix has its own document.
const changeOnePercent = (folder: string): number => {
  const file = join(folder, 'templates', 'configmap.yaml');
  let changed = 0;
  const documents = readFileSync(file, 'utf8').split('---\n').map((text) => {
    if (changed === perCluster / 100) return text;
    changed += 1;
    return `${text.trimEnd()}\n`.replace(/^data:\n/m, 'data:\n  bench: changed\n');
  });
  writeFileSync(file, documents.join('---\n'));
  return changed;
};

// kubectl asks for one object after the other: one cluster's worth is long enough.
const besideKubectl = async (folder: string, kubeconfig: string): Promise<void> => {
  const [member = ''] = members;
  const theirs = await run('kubectl', ['diff', '--kubeconfig', kubeconfig, '--context', member, '-f', join(folder, 'templates')], { cwd: folder }).catch(() => undefined);
  if (theirs === undefined || theirs.code > 1) return print(`drift of one cluster / kubectl diff of the same ${perCluster} objects`, 'kubectl is not at hand, or could not look', 'wanted <= 0.1 x');
  const ours = wellEnded('drift', await run(node, [fleet, 'drift', '--cluster', member], { cwd: folder }));
  print(`drift of one cluster / kubectl diff of the same ${perCluster} objects`, `${(ours.ms / theirs.ms).toFixed(3)} x  (${ms(ours.ms)} / ${ms(theirs.ms)})`, 'wanted <= 0.1 x');
};

/** Plans over twenty real API servers, whole processes with their start-up, beside a bare LIST of the same objects. */
export const twenty = async (): Promise<void> => {
  const bed = await startTestbed({ members: members.length });
  const folder = fleetFolder(bed.kubeconfig, members, perCluster);
  const asked = async (what: string, args: readonly string[], codes: readonly number[] = [0]): Promise<Run> => {
    const ended = await run(node, [fleet, ...args], { cwd: folder, sample: true });
    return codes.includes(ended.code) ? ended : wellEnded(what, ended);
  };
  try {
    const applied = await asked('apply', ['apply', '--auto-approve', '--allow', 'widens-access']);
    print(`first plan and apply, ${members.length} x ${perCluster}`, `${ms(applied.ms)}; peak ${Math.round(applied.peak)} MiB`, '');
    const floor = (over = 'HTTP/1.1'): Promise<Run> => run(node, [join(import.meta.dirname, 'floor-list.ts'), bed.kubeconfig, members.join(','), `applyset.kubernetes.io/part-of=${applySetLabel(folder)}`, over]);
    const shared = await paired(5, () => floor('HTTP/2'), floor);
    print('bare LIST over HTTP/2, as fleet reads / over 8 connections a cluster', `${shared.ratio.toFixed(2)} x  (${ms(shared.one)} / ${ms(shared.other)})`, '');
    const compare = async (name: string, bound: string, plan: () => Promise<Run>): Promise<void> => {
      const both = await paired(5, plan, floor);
      print(name, `${both.ratio.toFixed(2)} x  (${ms(both.one)} / ${ms(both.other)}; peak ${Math.round(Math.max(...both.runs.map(({ peak }) => peak)))} MiB)`, bound);
    };
    await compare(`no-op plan, ${members.length} x ${perCluster} / bare LIST`, 'wanted <= 1.3 x', () => asked('plan', ['plan', '--detailed-exitcode']));
    await compare(`drift, ${members.length} x ${perCluster} / bare LIST`, 'wanted <= 1.3 x', () => asked('drift', ['drift']));
    await besideKubectl(folder, bed.kubeconfig);
    const changed = changeOnePercent(folder);
    await compare(`plan with ${changed} of ${perCluster} changed, verified / bare LIST`, 'wanted <= 1.6 x', () => asked('plan', ['plan', '--detailed-exitcode'], [2]));
  } finally {
    await bed.stop();
    rmSync(folder, { recursive: true });
  }
};
