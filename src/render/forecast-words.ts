import { byText, type ClusterName, type Forecast, keyParts, type Objection, type Rollout } from '#core/model';
import { namesText } from './names-text.ts';

/** The same objection on all clusters where it is made, of the same object and about the same steps. */
export type SharedObjection = Omit<Objection, 'at'> & { readonly object: Objection['at']['object']; readonly clusters: readonly ClusterName[] };

/** The same thing that is not known, with its clusters. */
export type SharedUnknown = { readonly says: string; readonly clusters: readonly ClusterName[] };

/** What a forecast has to tell people: nothing where pods only start with workloads that are new. */
export type Told = { readonly pods: string; readonly objections: readonly SharedObjection[]; readonly unknown: readonly SharedUnknown[] };

const sum = (rollouts: readonly Rollout[], of: (rollout: Rollout) => number): number => rollouts.reduce((total, rollout) => total + of(rollout), 0);

const isOfStanding = ({ restarts = 0, before = 0 }: Rollout): boolean => restarts > 0 || before > 0;

const clustersOf = (rollouts: readonly Rollout[]): number => new Set(rollouts.map(({ at }) => at.cluster)).size;

const podsText = (rollouts: readonly Rollout[]): string => {
  const moved: readonly (readonly [string, string, (rollout: Rollout) => number])[] = [
    ['restarts', 'restart', ({ restarts = 0 }) => restarts],
    ['starts', 'start', ({ before = 0, after = 0 }) => Math.max(0, after - before)],
    ['stops', 'stop', ({ before = 0, after = 0 }) => Math.max(0, before - after)],
  ];
  const parts = moved.map(([one, many, of]) => ({ count: sum(rollouts, of), one, many })).filter(({ count }) => count > 0);
  const [first, ...rest] = parts.map(({ count, one, many }) => ({ count, verb: count === 1 ? one : many }));
  if (first === undefined) return '';
  const clusters = clustersOf(rollouts);
  const own = `${first.count} ${first.count === 1 ? 'pod' : 'pods'} ${first.verb}`;
  return `${[own, ...rest.map(({ count, verb }) => `${count} ${verb}`)].join(', ')} on ${clusters} ${clusters === 1 ? 'cluster' : 'clusters'}`;
};

const objectionsOf = ({ objections }: Forecast): readonly SharedObjection[] => {
  const groups = Map.groupBy(objections, ({ by, at, about, says }) => JSON.stringify([by, at.object, about, says]));
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { at, ...rest } = first;
    return [{ ...rest, object: at.object, clusters: [at, ...others.map((other) => other.at)].map(({ cluster }) => cluster) }];
  });
};

const unknownOf = ({ unknown }: Forecast): readonly SharedUnknown[] => [...Map.groupBy(unknown, ({ says }) => says)].map(([says, rows]) => ({ says, clusters: rows.map(({ cluster }) => cluster) }));

/** A forecast with equal things of several clusters once; undefined where there is nothing to tell. */
export const toldOf = (forecast: Forecast | undefined): Told | undefined => {
  if (forecast === undefined) return undefined;
  const told = { pods: forecast.rollouts.some(isOfStanding) ? podsText(forecast.rollouts) : '', objections: objectionsOf(forecast), unknown: unknownOf(forecast) };
  return told.pods === '' && told.objections.length + told.unknown.length === 0 ? undefined : told;
};

const shortName = (object: SharedObjection['object']): string => {
  const { kind, namespace, name } = keyParts(object);
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
};

/** Who objects, where, and to what. */
export const objectionTitle = ({ object, clusters, about }: SharedObjection, all?: boolean): string => {
  const steps = [...about].sort(byText);
  const more = steps.length > 3 && all !== true ? ` and ${steps.length - 3} more` : '';
  return `${shortName(object)} on ${namesText(clusters, all)}, about ${(more === '' ? steps : steps.slice(0, 3)).map(shortName).join(', ')}${more}`;
};

/** What is not known, and where. */
export const unknownText = ({ says, clusters }: SharedUnknown, all?: boolean): string => `not known on ${namesText(clusters, all)}: ${says}`;

