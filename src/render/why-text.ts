import { type ConsideredCluster, type Explanation, type RanOverride, type TriedTerm, policyText } from '#core/model';
import type { Frame, View } from './frame.ts';
import { placeText } from './place-text.ts';
import { visible } from './sanitize.ts';
import { type Cell, table } from './table.ts';
import { valueText } from './value-text.ts';

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

const section = (title: string, body: string): string => `\n${title}\n${indented(body)}`;

const selections = { name: 'a name', labels: 'labels', kind: 'a kind' } as const;

const policies = ({ policies: all }: Explanation, { width, colour }: Frame): string => {
  if (all.length === 0) return section('Policies', 'No policy selects it.\n');
  const rows = all.map(({ policy, at, priority, selects, decides, says }): Cell[] => [
    policyText(policy),
    String(priority),
    selections[selects],
    { text: `${decides ? 'decides: ' : ''}${says}`, paint: decides ? colour.good : colour.faint },
    placeText(at),
  ]);
  return section('Policies', table(['POLICY', 'PRIORITY', 'SELECTS', 'VERDICT', 'WRITTEN AT'], rows, width - 2));
};

const figure = (value: number | undefined): string => (value === undefined ? '-' : value >= 2 ** 31 - 1 ? 'any' : String(value));

const verdictOf = ({ declined }: ConsideredCluster, failed: boolean, { colour }: Frame): Cell => {
  if (declined) return { text: `declined by ${declined.by}: ${declined.says}`, paint: colour.faint };
  return failed ? { text: 'fits', paint: colour.faint } : { text: 'chosen', paint: colour.good };
};

const term = ({ term: name, says, clusters }: TriedTerm, frame: Frame): string => {
  const ranked = clusters.some(({ score }) => score !== undefined);
  const tiered = clusters.some(({ tier }) => (tier ?? 0) > 0);
  const shared = clusters.some(({ share }) => share !== undefined);
  const head = ['CLUSTER', ...(shared ? ['SHARE'] : []), 'REPLICAS', ...(ranked ? ['HAD', 'ROOM', 'SCORE'] : []), ...(tiered ? ['OVERFLOW'] : []), 'VERDICT'];
  const rows = clusters.map((one): Cell[] => [
    one.cluster,
    ...(shared ? [figure(one.share)] : []),
    figure(one.replicas),
    ...(ranked ? [figure(one.had), figure(one.room), figure(one.score)] : []),
    ...(tiered ? [one.tier ? String(one.tier) : '-'] : []),
    verdictOf(one, says !== undefined, frame),
  ]);
  const title = name === undefined ? 'Clusters' : `Clusters, affinity "${visible(name)}"`;
  return section(title, `${says === undefined ? '' : `${visible(says)}\n`}${table(head, rows, frame.width - 2)}`);
};

const changed = ({ changes, says }: RanOverride, { colour }: Frame): string => {
  const lines = changes.map(({ pointer, before, after }) => {
    const values = before === undefined && after === undefined ? '(secret)' : `${valueText(before)} -> ${after === undefined ? 'removed' : valueText(after)}`;
    return `      ${visible(pointer)}  ${values}\n`;
  });
  return `${lines.join('')}${says === undefined ? '' : `      ${colour.drift(`${changes.length === 0 ? 'did nothing: ' : ''}${visible(says)}`)}\n`}`;
};

const clustersText = (names: readonly string[]): string => (names.length === 0 ? 'no cluster' : `${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}`);

const overrides = ({ overrides: all }: Explanation, frame: Frame): string =>
  all.length === 0 ? '' : section('Overrides, in the order in which they run', all.map((one) => `${policyText(one.policy)}  ${one.overrider}  ${placeText(one.at)}  on ${clustersText(one.clusters)}\n${changed(one, frame).replaceAll(/^ {2}/gm, '')}`).join(''));

const strategies = {
  Duplicated: 'each cluster has all of them',
  StaticWeight: 'divided by fixed weights',
  DynamicWeight: 'divided by what clusters have free',
  Aggregated: 'on as few clusters as have room',
} as const;

const replicas = ({ replicas: count, strategy, targets }: Explanation): string => {
  if (count === undefined) return '';
  const split = targets.flatMap((target) => (target.replicas === undefined ? [] : [`${target.cluster} ${target.replicas}`])).join(', ');
  return `Replicas: ${count}${strategy === undefined ? '' : `, ${strategies[strategy]}`}${split === '' ? '' : ` (${split})`}.\n`;
};

/** The whole decision on one template: policies, clusters with what they were ranked by, replicas, and every override. */
export const whyText: View<Explanation> = (explanation, frame) => {
  const { template, at, says, follows, terms } = explanation;
  const followed = follows.map(({ template: leader, policy }) => `Follows ${visible(leader)}, as ${policyText(policy)} asks.\n`).join('');
  return [
    `${frame.colour.strong(visible(template))}  ${placeText(at)}\n`,
    `${visible(says)[0]?.toUpperCase() ?? ''}${visible(says).slice(1)}.\n`,
    replicas(explanation),
    followed,
    policies(explanation, frame),
    ...terms.map((one) => term(one, frame)),
    overrides(explanation, frame),
  ].join('');
};
