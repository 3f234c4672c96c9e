import { handOver, type Handed } from '#core/handover';
import { diagnose } from '#core/diagnostics';
import { addressText, type Address, type ClusterName, type Diagnostic, importBlockFor, type ImportBlock, type ObjectKey, type ObservedCluster, type OldHand } from '#core/model';
import type { Seen } from './make-plan.ts';

/** What is live as it will be owned, and who has what. */
export type TakenOver = { readonly observed: readonly ObservedCluster[]; readonly handed: ReadonlyMap<string, Handed> };

/** Hands fields over before anything is compared: from the tools that are asked for, and from those that import blocks name. */
export const takeOver = ({ fleet, desired, observed, recorded }: Pick<Seen, 'fleet' | 'desired' | 'observed' | 'recorded'>, hands: readonly OldHand[]): TakenOver => {
  const rows = byCluster(recorded.objects.map(({ at }) => at));
  const wanted = byCluster(desired.objects.map(({ cluster, key }) => ({ cluster, object: key })));
  return handOver({
    observed,
    manager: `fleet:${fleet.spec.name}`,
    hands,
    imports: fleet.spec.imports ?? [],
    isRecorded: ({ cluster, object }) => rows.get(cluster)?.has(object) ?? false,
    isDesired: ({ cluster, object }) => wanted.get(cluster)?.has(object) ?? false,
  });
};

// Of a hundred thousand addresses not one is spelled out.
const byCluster = (addresses: readonly Address[]): ReadonlyMap<ClusterName, ReadonlySet<ObjectKey>> => {
  const found = new Map<ClusterName, Set<ObjectKey>>();
  for (const { cluster, object } of addresses) {
    const own = found.get(cluster) ?? new Set<ObjectKey>();
    found.set(cluster, own.add(object));
  }
  return found;
};

const blockText = ({ cluster, group, kind, namespace, name, selector }: ImportBlock): string =>
  [cluster === undefined ? '' : `${cluster}:`, group === undefined ? '' : `${group === '' ? 'v1' : group}/`, [kind, namespace, name].filter((part) => part !== undefined).join('/'), selector === undefined ? '' : ` with labels ${JSON.stringify(selector.matchLabels ?? selector)}`].join('');

/** Says which import blocks name nothing that templates describe and that is live or recorded; of clusters that were not seen, nothing is said. */
export const idleImports = ({ fleet, desired, observed, recorded }: Seen): readonly Diagnostic[] => {
  const blocks = fleet.spec.imports ?? [];
  if (blocks.length === 0 || observed.length < fleet.spec.clusters.length || observed.some(({ reach }) => reach === 'lost')) return [];
  const used = new Set<ImportBlock>();
  const rows = new Map(recorded.objects.map((row) => [addressText(row.at), recorded.contents[row.applied]]));
  const clusters = new Map(observed.map((one) => [one.cluster, one]));
  const objectAt = (at: Address) => {
    const one = clusters.get(at.cluster);
    const there = one?.reach === 'ok' ? one.objects.get(at.object) : undefined;
    return there?.found === 'yes' ? there.live : rows.get(addressText(at));
  };
  for (const { cluster, key } of desired.objects) {
    const at = { cluster, object: key };
    const object = objectAt(at);
    for (const block of object === undefined ? [] : blocks) if (importBlockFor([block], at, object as NonNullable<typeof object>)) used.add(block);
  }
  return blocks
    .filter((block) => !used.has(block))
    .map((block) =>
      diagnose('FLT6601', `Nothing that a template describes and that is live matches ${blockText(block)}.`, {
        at: block.at,
        hint: `See what is there, and make a template of it if there is none:\n    fleet promote ${block.cluster ?? 'CLUSTER'}:${block.group === '' ? 'v1' : (block.group ?? 'GROUP')}/${block.kind}/${block.namespace ?? 'NAMESPACE'}/${block.name ?? 'NAME'}`,
      }),
    );
};

