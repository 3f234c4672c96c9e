import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { startFleet } from './child.ts';
import type { Ended } from './cli.ts';
import type { EmbeddedClusters } from './embedded-clusters.ts';
import { type EmbeddedWorld, startWorld, worldOf } from './embedded-world.ts';
import { type Known, redact } from './redact.ts';

/** What shall befall the next fleet command: which signal, at which write request, and after how many milliseconds again. */
export type Blow = { readonly signal: NodeJS.Signals; readonly at: number; readonly again?: number };

/** A temporary folder with embedded clusters, and what happened in it last. */
export type Scene = {
  readonly folder: string;
  /** Files of a story that are not laid out at the start, by name. */
  readonly later: ReadonlyMap<string, string>;
  readonly world: () => EmbeddedWorld;
  /** Starts embedded clusters of these names. */
  readonly start: (names: readonly string[]) => Promise<EmbeddedWorld>;
  /** Takes API servers that are running; the kubeconfig in the folder leads to them. */
  readonly enter: (servers: EmbeddedClusters) => Promise<EmbeddedWorld>;
  readonly fleet: (args: readonly string[]) => Promise<Ended>;
  readonly last: () => Ended;
  /** Standard output of the last command without what differs from run to run. */
  readonly out: () => string;
  readonly err: () => string;
  readonly next: { blow?: Blow; largestFile?: number; stdin?: string };
  /** What every command from now on finds in its environment. */
  readonly env: Record<string, string>;
  readonly path: (file: string) => string;
  readonly put: (file: string, text: string) => void;
  readonly close: () => Promise<void>;
};

const strike = (world: EmbeddedWorld | undefined, blow: Blow | undefined, signal: (signal: NodeJS.Signals) => void): (() => void) => {
  if (world === undefined || blow === undefined) return () => undefined;
  let writes = 0;
  return world.onWrite(() => {
    writes++;
    if (writes !== blow.at) return;
    signal(blow.signal);
    if (blow.again !== undefined) setTimeout(() => signal(blow.signal), blow.again);
  });
};

/** Opens a scene; the clusters start when they are asked for. */
export const openScene = (later: ReadonlyMap<string, string> = new Map()): Scene => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-scene-'));
  const known: Known = new Map([[folder, '<folder>'], [hostname(), '<host>'], [`${userInfo().username}@`, '<user>@']]);
  let world: EmbeddedWorld | undefined;
  let last: Ended | undefined;
  const ended = (): Ended => {
    if (last === undefined) throw new Error('no fleet command has run yet');
    return last;
  };
  const enter = (opened: EmbeddedWorld): EmbeddedWorld => {
    world = opened;
    scene.put('.fleet/kubeconfig', opened.kubeconfigText());
    return opened;
  };
  const scene: Scene = {
    folder, later, next: {}, env: {}, last: ended,
    out: () => redact(ended().out, known),
    err: () => redact(ended().err, known),
    path: (file) => join(folder, file),
    put: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    world: () => {
      if (world === undefined) throw new Error('no clusters have been started; begin with: clusters NAME…');
      return world;
    },
    start: async (names) => enter(await startWorld(names)),
    enter: async (servers) => enter(await worldOf(servers)),
    fleet: async (args) => {
      const { blow, ...terms } = scene.next;
      for (const name of Object.keys(scene.next)) delete scene.next[name as keyof Scene['next']];
      world?.begin();
      const running = startFleet(args, { folder, env: scene.env, ...terms });
      const spare = strike(world, blow, running.signal);
      last = await running.ended;
      spare();
      return last;
    },
    close: async () => {
      await world?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return scene;
};
