import { diagnose } from '#core/diagnostics';
import { bad, good, isObject, type Json, type Outcome, type Taint } from '#core/model';
import { addingFiles, type NewFile } from './adding-files.ts';
import { changeText } from './change-text.ts';
import { type Absorption, absorbing, type PolicyToAdd, type TemplateEdit } from './absorbing.ts';
import { type ClusterPlaces, clusterPlaces, countObjects, type Pages, type Place, readPages } from './cluster-places.ts';
import { type FileChange, writeChanges } from './replace-file.ts';
import type { Change } from './splice.ts';

/** A cluster to write into the spec. What is not there is not written. */
export type NewCluster = {
  readonly name: string;
  readonly kubeconfig?: string;
  readonly context?: string;
  readonly inCluster?: true;
  readonly provider?: string;
  readonly region?: string;
  readonly zones?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly joined?: string;
};

/** Which taints: all of a key, or the one with an effect. */
export type TaintChoice = { readonly key: string; readonly effect?: Taint['effect'] };

/** What an edit would do; no change where everything is so already. Nothing is written before `write`. */
export type SpecEdit = { readonly changes: readonly FileChange[] };

/** Edits a fleet spec and the files of its clusters. Comments, order and layout stay. */
export type SpecEditor = {
  readonly addCluster: (path: string, cluster: NewCluster) => Promise<Outcome<SpecEdit>>;
  /** Takes out the cluster's entry and its own object; a file or a path that has nothing left goes too. */
  readonly removeCluster: (path: string, name: string) => Promise<Outcome<SpecEdit>>;
  /** Adds the taint, or gives the one with its key and effect its value. */
  readonly setTaint: (path: string, name: string, taint: Taint) => Promise<Outcome<SpecEdit>>;
  readonly removeTaint: (path: string, name: string, taint: TaintChoice) => Promise<Outcome<SpecEdit>>;
  /** Adds rules to `spec.ignore`, as they are to be written. */
  readonly addRules: (path: string, rules: readonly object[]) => Promise<Outcome<SpecEdit>>;
  /** Adds blocks to `spec.import`, as they are to be written. */
  readonly addImports: (path: string, blocks: readonly object[]) => Promise<Outcome<SpecEdit>>;
  /** Writes new files of templates and policies where the spec looks for them; it names their place from then on. */
  readonly addFiles: (path: string, files: readonly NewFile[]) => Promise<Outcome<SpecEdit>>;
  /** Changes templates in their own files, and adds override policies to the file of absorbed ones. */
  readonly absorb: (path: string, absorption: Absorption) => Promise<Outcome<SpecEdit>>;
  /** Writes, unless a file is not any more what was read. */
  readonly write: (edit: SpecEdit) => Promise<Outcome<void>>;
};

const unknown = (name: string, pages: Pages): Outcome<never> =>
  bad([
    diagnose('FLT5501', `"${name}" is neither in "${pages.spec.file}" nor in its clusterFiles.`, {
      at: { file: pages.spec.file, line: 1, column: 1, length: 1 },
      hint: 'List the member clusters with:\n    fleet clusters',
    }),
  ]);

/** Changes of one page, one after the other. */
const changed = async ({ page, document }: Place, changes: readonly Change[]): Promise<FileChange[]> => {
  let after = page.text;
  for (const change of changes) after = await changeText(after, document, change);
  return after === page.text ? [] : [{ path: page.path, file: page.file, before: page.text, after }];
};

const addCluster = async (pages: Pages, cluster: NewCluster): Promise<Outcome<SpecEdit>> => {
  const { entry, object } = clusterPlaces(pages, cluster.name);
  if (entry ?? object) {
    return bad([
      diagnose('FLT5502', `"${cluster.name}" is in the fleet already.`, {
        at: { file: (entry ?? object)?.page.file ?? '', line: 1, column: 1, length: 1 },
        hint: 'Look at it with:\n    fleet clusters',
      }),
    ]);
  }
  const hasSpec = isObject(pages.fleet.value.spec);
  const change: Change = hasSpec
    ? { change: 'append', path: ['spec', 'clusters'], value: cluster }
    : { change: 'set', path: ['spec'], value: { clusters: [cluster] } };
  return good({ changes: await changed(pages.fleet, [change]) });
};

const addTo = (list: 'ignore' | 'import') => async (pages: Pages, rules: readonly object[]): Promise<Outcome<SpecEdit>> => {
  const hasSpec = isObject(pages.fleet.value.spec);
  const changes: readonly Change[] = hasSpec ? rules.map((value) => ({ change: 'append', path: ['spec', list], value })) : [{ change: 'set', path: ['spec'], value: { [list]: rules } }];
  return good({ changes: await changed(pages.fleet, changes) });
};

/** Paths of clusterFiles that would give nothing once a file is gone; the last first, so that indexes hold. */
const emptied = (pages: Pages, path: string): Change[] =>
  pages.clusterFiles
    .filter((one) => one.pages.length > 0 && one.pages.every((page) => page.path === path))
    .map(({ index }): Change => ({ change: 'remove', path: ['spec', 'clusterFiles', index] }))
    .reverse();

const removeCluster = async (pages: Pages, { entry, object }: ClusterPlaces): Promise<Outcome<SpecEdit>> => {
  const own = object && object.page.path !== pages.spec.path ? object : undefined;
  const last = own !== undefined && countObjects(own.page) === 1;
  const inSpec: Change[] = [
    ...(entry ? [{ change: 'remove' as const, path: entry.path }] : []),
    ...(own && last ? emptied(pages, own.page.path) : []),
  ];
  const spec = await changed(pages.fleet, inSpec);
  if (own === undefined) return good({ changes: spec });
  const file = last
    ? [{ path: own.page.path, file: own.page.file, before: own.page.text }]
    : await changed(own, [{ change: 'remove', path: own.path }]);
  return good({ changes: [...spec, ...file] });
};

type Tainted = { readonly place: Place; readonly path: readonly (string | number)[]; readonly taints: readonly Json[] };

const taintsOf = ({ entry, object }: ClusterPlaces): Tainted | undefined => {
  const place = object ?? entry;
  if (place === undefined) return undefined;
  const holder = object ? object.value.spec : place.value;
  const taints = isObject(holder) ? holder.taints : undefined;
  return { place, path: [...place.path, ...(object ? ['spec'] : []), 'taints'], taints: Array.isArray(taints) ? (taints as readonly Json[]) : [] };
};

const isOf = (written: Json, { key, effect }: TaintChoice): boolean =>
  isObject(written) && written.key === key && (effect === undefined || written.effect === effect);

const setTaint = async ({ place, path, taints }: Tainted, taint: Taint): Promise<Outcome<SpecEdit>> => {
  const index = taints.findIndex((one) => isOf(one, taint));
  const old = taints[index];
  if (old === undefined) return good({ changes: await changed(place, [{ change: 'append', path, value: taint }]) });
  if (isObject(old) && (old.value ?? '') === (taint.value ?? '')) return good({ changes: [] });
  return good({
    changes: await changed(place, [
      taint.value === undefined
        ? { change: 'remove', path: [...path, index, 'value'] }
        : { change: 'set', path: [...path, index, 'value'], value: taint.value },
    ]),
  });
};

const removeTaint = async ({ place, path, taints }: Tainted, choice: TaintChoice): Promise<Outcome<SpecEdit>> => {
  const gone = [...taints.keys()].filter((index) => isOf(taints[index] ?? null, choice)).reverse();
  const changes: Change[] =
    gone.length > 0 && gone.length === taints.length
      ? [{ change: 'remove', path }]
      : gone.map((index) => ({ change: 'remove', path: [...path, index] }));
  return good({ changes: await changed(place, changes) });
};

export type { Absorption, NewFile, PolicyToAdd, TemplateEdit };

/** An editor for specs; paths are relative to the working directory. */
export const specEditor = ({ cwd }: { readonly cwd: string }): SpecEditor => {
  const withPages = async (path: string, edit: (pages: Pages) => Promise<Outcome<SpecEdit>>): Promise<Outcome<SpecEdit>> => {
    const pages = await readPages(cwd, path);
    return pages.ok ? edit(pages.value) : pages;
  };
  const withTaints = (path: string, name: string, edit: (tainted: Tainted) => Promise<Outcome<SpecEdit>>): Promise<Outcome<SpecEdit>> =>
    withPages(path, async (pages) => {
      const tainted = taintsOf(clusterPlaces(pages, name));
      return tainted === undefined ? unknown(name, pages) : edit(tainted);
    });
  return {
    addCluster: (path, cluster) => withPages(path, (pages) => addCluster(pages, cluster)),
    removeCluster: (path, name) =>
      withPages(path, async (pages) => {
        const places = clusterPlaces(pages, name);
        return (places.entry ?? places.object) === undefined ? unknown(name, pages) : removeCluster(pages, places);
      }),
    setTaint: (path, name, taint) => withTaints(path, name, (tainted) => setTaint(tainted, taint)),
    removeTaint: (path, name, taint) => withTaints(path, name, (tainted) => removeTaint(tainted, taint)),
    addRules: (path, rules) => withPages(path, (pages) => addTo('ignore')(pages, rules)),
    addImports: (path, blocks) => withPages(path, (pages) => addTo('import')(pages, blocks)),
    addFiles: (path, files) => withPages(path, (pages) => addingFiles(pages, files, cwd)),
    absorb: (path, absorption) => withPages(path, (pages) => absorbing(pages, absorption, cwd)),
    write: ({ changes }) => writeChanges(changes),
  };
};
