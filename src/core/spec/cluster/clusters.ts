import { diagnose } from '#core/diagnostics';
import { byText, type Diagnostic, type MemberCluster, type SourceDocument } from '#core/model';
import type { Fleet } from '#schema';
import { type Checked, present } from '../checked.ts';
import type { Identified } from '../identify.ts';
import { bareDescription, type Entry, objectEntry, writtenEntry } from './describe.ts';
import { describedProblems, memberOf } from './member.ts';
import { reachOf, saysWay } from './reach.ts';

const twice = (first: Entry, other: Entry): Diagnostic =>
  diagnose('FLT2212', `Two clusters have the name "${other.name}".`, {
    at: other.document.locate(other.nameAt),
    also: [{ at: first.document.locate(first.nameAt), says: 'the first is here' }],
    hint:
      first.document === other.document
        ? 'Rename one of them, or take it out.'
        : 'Rename one of them. To say how a cluster of clusterFiles is reached, only kubeconfig, context or inCluster stand beside its name.',
  });

/** All entries of one name: at most one may describe the cluster, and at most one more may say how it is reached. */
const settle = (entries: readonly Entry[], folder: string): Checked<MemberCluster | undefined> => {
  const [first] = entries as readonly [Entry, ...Entry[]];
  const describing = entries.filter(({ described }) => described !== undefined);
  const others = entries.filter(({ described }) => described === undefined);
  const repeated = [describing, others].flatMap(([one, ...more]) => more.map((other) => twice(one as Entry, other)));
  if (repeated.length > 0) return { value: undefined, diagnostics: repeated };
  const described = describing[0]?.described ?? bareDescription(first);
  const way = others[0] && saysWay(others[0].way) ? others[0].way : (describing[0] ?? first).way;
  const reach = reachOf(way, folder);
  return { value: memberOf(described, reach.value), diagnostics: [...describedProblems(described), ...reach.diagnostics] };
};

const byName = (entries: readonly Entry[]): Entry[][] =>
  [...Map.groupBy(entries, ({ name }) => name)].sort(([one], [other]) => byText(one, other)).map(([, same]) => same);

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/** All member clusters, sorted by name: entries of the spec and Cluster objects, one of each name. */
export const memberClusters = (
  { fleet, document }: { readonly fleet: Fleet; readonly document: SourceDocument },
  objects: readonly Identified[],
): Checked<readonly MemberCluster[]> => {
  const written = (fleet.spec?.clusters ?? []).map((entry, at) => writtenEntry(entry, document, `/spec/clusters/${at}`));
  const entries = present([...written, ...objects.map(objectEntry)]);
  const members = present(byName(entries.value).map((same) => settle(same, folderOf(document.at.file))));
  return { value: members.value, diagnostics: [...entries.diagnostics, ...members.diagnostics] };
};
