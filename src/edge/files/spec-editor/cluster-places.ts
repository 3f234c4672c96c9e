import { diagnose } from '#core/diagnostics';
import { bad, good, groupOf, isObject, type Json, type JsonObject, type Outcome } from '#core/model';
import { expand, type Ground, shownFrom } from '../expand.ts';
import { findSpec } from '../find-spec.ts';
import { fenceAround } from '../inside.ts';
import { namedPaths } from '../named-paths.ts';
import { readText } from '../read-text.ts';
import { toDocuments } from '../to-documents.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';

/** A file that may describe clusters, as it is now. */
export type Page = { readonly path: string; readonly file: string; readonly text: string };

/** Where something is written: in which document of which file (empty ones are not counted), at which path. */
export type Place = { readonly page: Page; readonly document: number; readonly path: readonly (string | number)[]; readonly value: JsonObject };

/** The spec and the files of its clusters. */
export type Pages = {
  readonly spec: Page;
  readonly fleet: Place;
  readonly clusterFiles: readonly { readonly written: string; readonly index: number; readonly pages: readonly Page[] }[];
};

const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);

/** Every object of a page with its path: whole documents, and the items of lists. */
export const objectsOf = (page: Page): Place[] => {
  const { documents } = parseYaml(page.text);
  return documents.flatMap(({ value }, index) => {
    if (!isObject(value)) return [];
    const items =
      typeof value.kind === 'string' && value.kind.endsWith('List') && Array.isArray(value.items) ? (value.items as readonly Json[]) : undefined;
    if (items === undefined) return [{ page, document: index, path: [], value }];
    return items.flatMap((item, at) => (isObject(item) ? [{ page, document: index, path: ['items', at], value: item }] : []));
  });
};

const isOf =
  (group: string, kind: string) =>
  ({ value }: Place): boolean =>
    value.kind === kind && typeof value.apiVersion === 'string' && groupOf(value.apiVersion) === group;
const isFleet = isOf('fleet.config', 'Fleet');
const isCluster = isOf('cluster.karmada.io', 'Cluster');

/** Reads the spec and the files of its clusters, and nothing else: templates that do not parse are no reason not to cordon. */
export const readPages = async (cwd: string, named: string): Promise<Outcome<Pages>> => {
  const found = await findSpec(cwd, named);
  if (!found.ok) return found;
  const { path, folder, shown } = found.value;
  const text = await readText(path, shown);
  if (!text.ok) return text;
  const spec = { path, file: shown, text: text.value };
  const parsed = toDocuments(shown, text.value);
  const fleet = objectsOf(spec).find(isFleet);
  if (parsed.diagnostics.length > 0) return bad(parsed.diagnostics);
  if (fleet === undefined) return bad([diagnose('FLT2201', `"${shown}" holds no Fleet.`, { at: { file: shown, line: 1, column: 1, length: 1 } })]);
  const ground: Ground = { cwd, folder, fence: await fenceAround(folder, true), allowOutside: true };
  const names = parsed.documents.flatMap(namedPaths).filter(({ role, written }) => role === 'cluster' && written !== '-');
  const clusterFiles = [];
  for (const [index, one] of names.entries()) {
    const { files } = await expand(one, ground);
    const texts = await Promise.all(
      files.map(async (file) => ({ path: file.path, file: shownFrom(cwd, file.path), text: await readText(file.path, file.shown) })),
    );
    clusterFiles.push({
      written: one.written,
      index,
      pages: texts.flatMap(({ text: read, ...page }) => (read.ok ? [{ ...page, text: read.value }] : [])),
    });
  }
  return good({ spec, fleet, clusterFiles });
};

/** Where a cluster is written: its entry in the spec, and its own object, in the spec's entry or in a file. */
export type ClusterPlaces = { readonly entry?: Place; readonly object?: Place };

const below = (place: Place, path: readonly (string | number)[], value: JsonObject): Place => ({ ...place, path: [...place.path, ...path], value });

/** Finds a cluster by name. */
export const clusterPlaces = ({ fleet, clusterFiles }: Pages, name: string): ClusterPlaces => {
  const entries = at(fleet.value, 'spec', 'clusters');
  const list = Array.isArray(entries) ? (entries as readonly Json[]) : [];
  const index = list.findIndex((entry) => at(entry, 'name') === name || at(entry, 'cluster', 'metadata', 'name') === name);
  const written = list[index];
  const entry = isObject(written) ? below(fleet, ['spec', 'clusters', index], written) : undefined;
  const inline = entry?.value.cluster;
  const objects = clusterFiles
    .flatMap(({ pages }) => pages)
    .flatMap(objectsOf)
    .filter(isCluster);
  const object = entry && isObject(inline) ? below(entry, ['cluster'], inline) : objects.find(({ value }) => at(value, 'metadata', 'name') === name);
  return { ...(entry ? { entry } : {}), ...(object ? { object } : {}) };
};

/** All objects of a page, for those who ask whether one is the last. */
export const countObjects = (page: Page): number => objectsOf(page).length;
