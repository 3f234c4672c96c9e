import { diagnose } from '#core/diagnostics';
import type { ClusterName, Diagnostic, JsonPointer, MemberCluster, Reach, SourceDocument, Taint } from '#core/model';
import type { Cluster } from '#schema';
import { isDnsLabel, isLabelKey, isLabelValue } from '../names.ts';
import type { Spot } from '../shape/shape-problems.ts';
import { capacityOf, modelsOf } from './capacity.ts';
import { clusterProblems, type Properties } from './cluster-rules.ts';

/** A cluster as somebody described it, in an entry of the spec or as an object of its own. */
export type Described = {
  readonly name: string;
  readonly nameAt: JsonPointer;
  readonly labels: Readonly<Record<string, string>>;
  readonly labelsAt: JsonPointer;
  readonly properties: Properties;
  /** Where the properties stand. */
  readonly spot: Spot;
  /** What the object says was found out of the cluster. */
  readonly status?: Cluster['status'];
  readonly joined: string | undefined;
  readonly joinedAt: JsonPointer;
  readonly document: SourceDocument;
};

const MOST = 48;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const nameProblems = ({ name, nameAt, document }: Described): Diagnostic[] =>
  isDnsLabel(name, MOST)
    ? []
    : [
        diagnose('FLT2213', `"${name}" cannot be the name of a cluster.`, {
          at: document.locate(nameAt),
          hint: `Lower-case letters, digits and dashes, a letter or digit at both ends, at most ${MOST}:\n    name: member1`,
        }),
      ];

const labelProblems = ({ labels, labelsAt, document }: Described): Diagnostic[] =>
  Object.entries(labels).flatMap(([key, value]) => {
    const at = (part: 'key' | 'value'): Pick<Diagnostic, 'at'> => ({
      at: document.locate(`${labelsAt}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` as JsonPointer, part),
    });
    if (!isLabelKey(key)) return [diagnose('FLT2216', `"${key}" cannot be the key of a label.`, at('key'))];
    return isLabelValue(value) ? [] : [diagnose('FLT2216', `"${value}" cannot be the value of a label.`, at('value'))];
  });

const joinedProblems = ({ joined, joinedAt, document }: Described): Diagnostic[] =>
  joined === undefined || TIME.test(joined)
    ? []
    : [
        diagnose('FLT2222', `"${joined}" is no point in time.`, {
          at: document.locate(joinedAt),
          hint: 'Write it as RFC 3339:\n    joined: "2026-08-21T09:00:00Z"',
        }),
      ];

/** Everything that is wrong with a description. */
export const describedProblems = (one: Described): Diagnostic[] => [
  ...nameProblems(one),
  ...labelProblems(one),
  ...joinedProblems(one),
  ...clusterProblems(one.properties, one.spot),
];

const taintOf = ({ key, value, effect }: NonNullable<Properties['taints']>[number]): Taint => ({
  key,
  ...(value === undefined ? {} : { value }),
  effect: effect as Taint['effect'],
});

/** The member cluster of a description. A single `zone` counts as `zones`, as Karmada has it. */
export const memberOf = ({ name, nameAt, labels, properties, status, joined, document }: Described, reach: Reach): MemberCluster => {
  const { provider, region, zone, zones = [], taints = [], syncMode = 'Push', resourceModels } = properties;
  const capacity = capacityOf(status);
  return {
    name: name as ClusterName,
    syncMode,
    labels,
    ...(provider ? { provider } : {}),
    ...(region ? { region } : {}),
    zones: zones.length === 0 && zone ? [zone] : zones,
    taints: taints.map(taintOf),
    reach,
    ...(capacity ? { capacity } : {}),
    ...(resourceModels && resourceModels.length > 0 ? { models: modelsOf(resourceModels) } : {}),
    ...(joined === undefined ? {} : { joined }),
    at: document.locate(nameAt),
  };
};
