import { groupOf, isObject, type Json, type JsonObject, type JsonPointer, type Source, type SourceDocument, type TestCase } from '#core/model';
import { CLUSTER_GROUP, FLEET_GROUP } from '../sort-documents.ts';

/** A cluster entry of the spec or of a test, and where it is written. */
type Entry = { readonly value: Json; readonly document: SourceDocument; readonly pointer: string };

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What an object is called, so that another one can take its place; undefined for what has no name, which nothing replaces. */
const identityOf = (value: Json): string | undefined => {
  if (!isObject(value) || !isObject(value['metadata'])) return undefined;
  const { name, namespace } = value['metadata'];
  const group = groupOf(textOf(value['apiVersion']));
  // No namespace and `default` are one for namespaced kinds; others have none.
  return typeof name === 'string' ? [group, textOf(value['kind']), namespace === 'default' ? '' : textOf(namespace), name].join('/') : undefined;
};

const clusterIdentity = (name: string): string => `${CLUSTER_GROUP}/Cluster//${name}`;

const entryName = (value: Json): string => {
  if (!isObject(value)) return '';
  const { name, cluster } = value;
  return typeof name === 'string' ? name : isObject(cluster) && isObject(cluster['metadata']) ? textOf(cluster['metadata']['name']) : '';
};

const without = (sources: readonly Source[], gone: ReadonlySet<string>): readonly Source[] =>
  sources.map((source) => ({ ...source, documents: source.documents.filter(({ value }) => !gone.has(identityOf(value) ?? '')) }));

const identitiesIn = (sources: readonly Source[]): string[] => sources.flatMap(({ documents }) => documents.flatMap(({ value }) => identityOf(value) ?? []));

/** Each source without what a later one brings again. */
const lastOfEach = (sources: readonly Source[]): readonly Source[] => sources.flatMap((source, at) => without([source], new Set(identitiesIn(sources.slice(at + 1)))));

const isFleet = ({ value }: SourceDocument): boolean => isObject(value) && value['kind'] === 'Fleet' && groupOf(textOf(value['apiVersion'])) === FLEET_GROUP;

const entriesOf = (document: SourceDocument): readonly Entry[] => {
  const spec = isObject(document.value) ? document.value['spec'] : undefined;
  const list = isObject(spec) ? spec['clusters'] : undefined;
  return Array.isArray(list) ? (list as readonly Json[]).map((value, at) => ({ value, document, pointer: `/spec/clusters/${at}` })) : [];
};

/** The fleet's document with other clusters; each one's places are where it was written. */
const withEntries = (document: SourceDocument, entries: readonly Entry[]): SourceDocument => {
  const value = document.value as JsonObject;
  const spec = isObject(value['spec']) ? value['spec'] : {};
  return {
    value: { ...value, spec: { ...spec, clusters: entries.map((one) => one.value) } },
    at: document.at,
    locate: (pointer, part) => {
      const [, at = '', inner = ''] = /^\/spec\/clusters\/(\d+)(.*)$/s.exec(pointer) ?? [];
      const entry = entries[Number(at)];
      return at === '' || entry === undefined ? document.locate(pointer, part) : entry.document.locate((entry.pointer + inner) as JsonPointer, part);
    },
  };
};

/** The sources of a fleet with what a case brings in their place or besides: same kind, namespace and name is the same object. */
export const substitute = (base: readonly Source[], test: { readonly document: SourceDocument; readonly one: TestCase }): readonly Source[] => {
  const { sources, clusters } = test.one;
  const written = clusters.map(({ entry, pointer }): Entry => ({ value: entry, document: test.document, pointer }));
  const entered = written.filter(({ value }, at) => !written.slice(at + 1).some((later) => entryName(later.value) === entryName(value)));
  const joined = new Set(entered.map(({ value }) => clusterIdentity(entryName(value))));
  const own = without(lastOfEach(sources), joined);
  const gone = new Set([...identitiesIn(own), ...joined]);
  const stays = ({ value }: Entry): boolean => !gone.has(clusterIdentity(entryName(value)));
  const spec = without(base, gone).map((source) => ({
    ...source,
    documents: source.documents.map((document) => (isFleet(document) && clusters.length + sources.length > 0 ? withEntries(document, [...entriesOf(document).filter(stays), ...entered]) : document)),
  }));
  return [...spec, ...own];
};
