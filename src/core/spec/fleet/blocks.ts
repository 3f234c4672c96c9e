import { diagnose } from '#core/diagnostics';
import { byText, type ClusterName, type Diagnostic, type FleetSpec, type ImportBlock, type JsonPointer, keyParts, type LabelSelector, type MovedBlock, type ObjectKey, parseAddress, type SourceDocument } from '#core/model';
import type { Fleet } from '#schema';
import type { Checked } from '../checked.ts';

type WrittenImport = NonNullable<NonNullable<Fleet['spec']>['import']>[number];
type WrittenMove = NonNullable<NonNullable<Fleet['spec']>['moved']>[number];
type Place = { readonly document: SourceDocument; readonly at: number };

const kindOf = (text: string): Pick<ImportBlock, 'group' | 'kind'> => {
  const slash = text.indexOf('/');
  if (slash < 0) return { kind: text };
  const group = text.slice(0, slash);
  return { group: group === 'v1' ? '' : group, kind: text.slice(slash + 1) };
};

const importOf = ({ cluster, kind, selector, from, namespace, name }: WrittenImport, { document, at }: Place): ImportBlock => ({
  at: document.locate(`/spec/import/${at}` as JsonPointer),
  ...kindOf(kind),
  ...(cluster === undefined ? {} : { cluster: cluster as ClusterName }),
  ...(namespace === undefined ? {} : { namespace }),
  ...(name === undefined ? {} : { name }),
  ...(selector === undefined ? {} : { selector: selector as LabelSelector }),
  ...(from === undefined ? {} : { from: [...new Set(from)].sort(byText) }),
});

const strange = ({ cluster }: WrittenImport, clusters: readonly string[], { document, at }: Place): readonly Diagnostic[] =>
  cluster === undefined || clusters.includes(cluster)
    ? []
    : [diagnose('FLT2225', `"${cluster}" is not a member cluster.`, { at: document.locate(`/spec/import/${at}/cluster` as JsonPointer), hint: 'List the member clusters with:\n    fleet clusters' })];

const isKey = (text: string): boolean => /^[^/:]+\/[^/:]+\/[^/]+(\/[^/]+)?$/.test(text);

const isCluster = (text: string): boolean => /^[^/:]+$/.test(text);

const movedOf = ({ from, to }: WrittenMove, { document, at: index }: Place): MovedBlock | undefined => {
  const at = document.locate(`/spec/moved/${index}` as JsonPointer);
  if (isCluster(from) && isCluster(to)) return { at, what: 'cluster', from: from as ClusterName, to: to as ClusterName };
  if (isKey(from) && isKey(to)) return sameKind({ at, what: 'object', from: from as ObjectKey, to: to as ObjectKey });
  const [one, other] = [parseAddress(from), parseAddress(to)];
  if (one === undefined || other === undefined || !isKey(one.object) || !isKey(other.object)) return undefined;
  return sameKind({ at, what: 'object', fromCluster: one.cluster, from: one.object, toCluster: other.cluster, to: other.object });
};

const sameKind = (block: Extract<MovedBlock, { what: 'object' }>): MovedBlock | undefined => (keyParts(block.from).kind === keyParts(block.to).kind ? block : undefined);

const wrong = ({ from, to }: WrittenMove, { document, at }: Place): Diagnostic =>
  diagnose('FLT2225', `"${from}" and "${to}" are neither two clusters nor two addresses or keys of one kind.`, {
    at: document.locate(`/spec/moved/${at}` as JsonPointer),
    hint: 'Write two names of clusters, or two addresses:\n    moved:\n      - { from: member1, to: prod-eu }\n      - { from: "east:extensions/Ingress/shop/web", to: "east:networking.k8s.io/Ingress/shop/web" }',
  });

/** What is to be taken over, and what is recorded under another name; left out where nothing is said. */
export const blocksOf = (fleet: Fleet, document: SourceDocument, clusters: readonly string[]): Checked<Pick<FleetSpec, 'imports' | 'moved'>> => {
  const written = { imports: fleet.spec?.import ?? [], moved: fleet.spec?.moved ?? [] };
  const imports = written.imports.map((one, at) => importOf(one, { document, at }));
  const moves = written.moved.map((one, at) => ({ one, at, block: movedOf(one, { document, at }) }));
  const moved = moves.flatMap(({ block }) => block ?? []);
  return {
    value: { ...(imports.length === 0 ? {} : { imports }), ...(moved.length === 0 ? {} : { moved }) },
    diagnostics: [
      ...written.imports.flatMap((one, at) => strange(one, clusters, { document, at })),
      ...moves.flatMap(({ one, at, block }) => (block === undefined ? [wrong(one, { document, at })] : [])),
    ],
  };
};
