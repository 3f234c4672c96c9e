import { addressText, byText, type Forecast, type Objection, type Rollout, type ServedKind, type Unforeseen } from '#core/model';
import type { Endangered } from '../hazards/rule.ts';
import { foreseenIn } from './asks.ts';
import { autoscalerObjections } from './autoscalers.ts';
import { budgetObjections } from './budgets.ts';
import { listedIn } from './foreseen.ts';
import { limitObjections } from './limits.ts';
import { countsAll, quotaObjections } from './quotas.ts';

/** A cluster's steps, with the kinds that it serves. */
export type Foretold = Endangered & { readonly served: readonly ServedKind[] };

const objectionsIn = (cluster: Foretold): readonly Objection[] => {
  if (cluster.around === undefined || cluster.around.lists.size === 0) return [];
  const foreseen = foreseenIn(cluster);
  return [...budgetObjections(foreseen, cluster), ...quotaObjections(foreseen, cluster, cluster.served), ...limitObjections(foreseen, cluster), ...autoscalerObjections(foreseen, cluster)];
};

const unknownIn = (cluster: Foretold): readonly Unforeseen[] => {
  const { around, cluster: name } = cluster;
  const unread = [...(around?.lists ?? [])].flatMap(([kind, answer]) => (answer.ok ? [] : [{ cluster: name, says: `${kind.slice(kind.indexOf('/') + 1)}s cannot be listed: ${answer.failure.message}` }]));
  const scoped = listedIn(cluster, 'ResourceQuota').filter((quota) => !countsAll(quota));
  return [...unread, ...scoped.map(({ metadata }) => ({ cluster: name, says: `ResourceQuota ${metadata.namespace ?? ''}/${metadata.name} counts only some pods (scopes), and nothing is foretold of it` }))];
};

const inOrder = (one: Objection, other: Objection): number => byText(addressText(one.at), addressText(other.at)) || byText(one.about.join(), other.about.join()) || byText(one.says, other.says);

/** What happens to pods, and what objects, sorted by address; undefined where nothing does. */
export const forecastOf = (clusters: readonly Foretold[]): Forecast | undefined => {
  const busy = clusters.filter(({ drafts }) => drafts.length > 0);
  const rollouts: Rollout[] = busy.flatMap((cluster) => foreseenIn(cluster).flatMap(({ rollout }) => rollout ?? []));
  const forecast: Forecast = {
    rollouts: rollouts.sort((one, other) => byText(addressText(one.at), addressText(other.at))),
    objections: busy.flatMap(objectionsIn).sort(inOrder),
    unknown: busy.flatMap(unknownIn).sort((one, other) => byText(one.cluster, other.cluster) || byText(one.says, other.says)),
  };
  return Object.values(forecast).every((rows) => rows.length === 0) ? undefined : forecast;
};

export { asksOf } from './asks.ts';
