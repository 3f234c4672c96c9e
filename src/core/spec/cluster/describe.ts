import { diagnose } from '#core/diagnostics';
import type { Diagnostic, JsonPointer, SourceDocument } from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import { type Cluster, type Fleet, validateCluster } from '#schema';
import { type Checked, fine } from '../checked.ts';
import { nameOf, type Identified } from '../identify.ts';
import { shapeProblems } from '../shape/shape-problems.ts';
import { withoutNull } from '../shape/without-null.ts';
import type { Described } from './member.ts';
import type { Way } from './reach.ts';

/** A description, or only a name, with what is said of how the cluster is reached. */
export type Entry = {
  readonly name: string;
  readonly nameAt: JsonPointer;
  readonly way: Way;
  readonly described?: Described;
  readonly document: SourceDocument;
};

type Written = NonNullable<NonNullable<Fleet['spec']>['clusters']>[number];

const ANNOTATIONS = { kubeconfig: 'fleet.config/kubeconfig', context: 'fleet.config/context', inCluster: 'fleet.config/in-cluster' } as const;
const REACH = ['name', 'kubeconfig', 'context', 'inCluster'];

const describeObject = (cluster: Cluster, document: SourceDocument, pointer: string): Described => ({
  name: cluster.metadata.name ?? '',
  nameAt: `${pointer}/metadata/name` as JsonPointer,
  labels: cluster.metadata.labels ?? {},
  labelsAt: `${pointer}/metadata/labels` as JsonPointer,
  properties: cluster.spec,
  spot: { document, pointer: `${pointer}/spec` as JsonPointer },
  status: cluster.status,
  joined: cluster.metadata.creationTimestamp,
  joinedAt: `${pointer}/metadata/creationTimestamp` as JsonPointer,
  document,
});

const wayOfObject = (cluster: Cluster, document: SourceDocument, pointer: string): Way => {
  const said = cluster.metadata.annotations ?? {};
  return {
    kubeconfig: said[ANNOTATIONS.kubeconfig],
    context: said[ANNOTATIONS.context],
    inCluster: said[ANNOTATIONS.inCluster] === 'true',
    document,
    at: (part) => `${pointer}/metadata/annotations/${escapeSegment(ANNOTATIONS[part])}` as JsonPointer,
  };
};

/** A Karmada `Cluster` among the sources. */
export const objectEntry = (found: Identified): Checked<Entry | undefined> => {
  const { document } = found;
  const named = nameOf(found);
  if (named.value === undefined) return { value: undefined, diagnostics: named.diagnostics };
  const value = withoutNull(found.value);
  const problems = shapeProblems(validateCluster, value, { document, pointer: '' as JsonPointer });
  if (problems.length > 0) return { value: undefined, diagnostics: problems };
  const cluster = value as unknown as Cluster;
  const described = describeObject(cluster, document, '');
  return fine({ name: described.name, nameAt: described.nameAt, way: wayOfObject(cluster, document, ''), described, document });
};

const describeWritten = (written: Written & { name: string }, document: SourceDocument, pointer: string): Described => {
  const { provider, region, zones, taints, syncMode } = written;
  return {
    name: written.name,
    nameAt: `${pointer}/name` as JsonPointer,
    labels: written.labels ?? {},
    labelsAt: `${pointer}/labels` as JsonPointer,
    properties: JSON.parse(JSON.stringify({ provider, region, zones, taints, syncMode })) as Described['properties'],
    spot: { document, pointer: pointer as JsonPointer },
    joined: written.joined,
    joinedAt: `${pointer}/joined` as JsonPointer,
    document,
  };
};

const wayOfWritten = (written: Written, document: SourceDocument, pointer: string): Way => ({
  kubeconfig: written.kubeconfig,
  context: written.context,
  inCluster: written.inCluster,
  document,
  at: (part) => `${pointer}/${part}` as JsonPointer,
});

const onlyReach = (written: Written): boolean => Object.keys(written).every((field) => REACH.includes(field));

const unclear = (document: SourceDocument, pointer: string, says: string): Checked<Entry | undefined> => ({
  value: undefined,
  diagnostics: [
    diagnose('FLT2211', says, {
      at: document.locate(pointer as JsonPointer),
      hint: 'Write one of:\n    - name: member1\n    - cluster: { apiVersion: cluster.karmada.io/v1alpha1, kind: Cluster, … }',
    }),
  ],
});

const withObject = (written: Written & { cluster: Cluster }, document: SourceDocument, pointer: string): Checked<Entry | undefined> => {
  const beside = Object.keys(written).find((field) => field !== 'cluster' && (field === 'name' || !REACH.includes(field)));
  if (beside !== undefined)
    return unclear(document, `${pointer}/${beside}`, `"${beside}" stands beside a Cluster object, which says such things itself.`);
  if (written.cluster.metadata.name === undefined) {
    return {
      value: undefined,
      diagnostics: [
        diagnose('FLT2003', 'The Cluster has no metadata.name.', {
          at: document.locate(`${pointer}/cluster/metadata` as JsonPointer, 'key'),
          hint: 'Write it:\n    metadata:\n      name: …',
        }),
      ],
    };
  }
  const described = describeObject(written.cluster, document, `${pointer}/cluster`);
  const own = wayOfWritten(written, document, pointer);
  const way =
    own.kubeconfig !== undefined || own.context !== undefined || own.inCluster ? own : wayOfObject(written.cluster, document, `${pointer}/cluster`);
  return fine({ name: described.name, nameAt: described.nameAt, way, described, document });
};

/** An entry of `spec.clusters`. One with a name and a way only has no description: a file may describe it. */
export const writtenEntry = (written: Written, document: SourceDocument, pointer: string): Checked<Entry | undefined> => {
  if (written.cluster !== undefined) return withObject({ ...written, cluster: written.cluster }, document, pointer);
  if (written.name === undefined) return unclear(document, pointer, 'The entry has neither a name nor a Cluster object.');
  const described = describeWritten({ ...written, name: written.name }, document, pointer);
  return fine({
    name: written.name,
    nameAt: described.nameAt,
    way: wayOfWritten(written, document, pointer),
    document,
    ...(onlyReach(written) ? {} : { described }),
  });
};

/** The description of a cluster of which an entry says only the name. */
export const bareDescription = ({ name, nameAt, document }: Entry): Described => {
  const pointer = nameAt.slice(0, -'/name'.length);
  return { ...describeWritten({ name }, document, pointer), nameAt };
};

/** Says that something among `clusterFiles` is no cluster. */
export const notACluster = ({ kind, document }: Identified): Diagnostic =>
  diagnose('FLT2220', `clusterFiles names this ${kind}, and it is no Cluster.`, {
    at: document.at,
    hint: 'Clusters are written as:\n    apiVersion: cluster.karmada.io/v1alpha1\n    kind: Cluster',
  });
