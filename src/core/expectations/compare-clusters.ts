import { byText, type Difference, type Json, type Placed, type Placement, type Target } from '#core/model';
import type { Trial } from './answer.ts';
import { difference } from './difference.ts';
import { asWritten, namesIn, targetsIn } from './placed.ts';

const targetsOf = ({ answer }: Trial): readonly Target[] => answer.placement?.targets ?? [];

const whyNot = (placement: Placement | undefined, name: string): { readonly says?: string } => {
  const declined = placement?.declined.find(({ cluster }) => cluster === name);
  const says = declined?.says ?? placement?.unplaceable?.says;
  return says === undefined ? {} : { says };
};

// Replicas are decided where the policy divides or duplicates, clusters where it has its name.
const decidedBy = ({ answer }: Trial, isNumber: boolean): Pick<Difference, 'by'> => {
  const policy = answer.placement?.policy;
  return policy === undefined ? {} : { by: { policy: policy.ref, at: isNumber ? policy.replicasAt : policy.at } };
};

const compareNames = (want: readonly string[], trial: Trial): readonly Difference[] => {
  const got = namesIn(targetsOf(trial).map(({ cluster }) => cluster));
  const wanted = namesIn(want);
  if (wanted.join() === got.join()) return [];
  const missing = wanted.find((name) => !got.includes(name));
  const { says } = missing === undefined ? {} : whyNot(trial.answer.placement, missing);
  return [difference(trial, 'clusters', { want, got, ...(says === undefined ? {} : { says: `${missing}: ${says}` }) })];
};

const compareNumbers = (want: Readonly<Record<string, number>>, trial: Trial): readonly Difference[] => {
  const got = new Map(targetsOf(trial).map(({ cluster, replicas }) => [cluster as string, replicas ?? 0]));
  return [...new Set([...Object.keys(want), ...got.keys()])].sort(byText).flatMap((name) => {
    const [wanted, there] = [want[name], got.get(name)];
    if (wanted === there) return [];
    return [
      difference(trial, ['clusters', name], {
        ...(wanted === undefined ? {} : { want: wanted }),
        ...(there === undefined ? whyNot(trial.answer.placement, name) : { got: there }),
        ...decidedBy(trial, wanted !== undefined && there !== undefined),
      }),
    ];
  });
};

/** Every cluster that gets the template, no more and no fewer. */
export const compareClusters = (want: Placed, trial: Trial): readonly Difference[] => {
  const targets = targetsOf(trial);
  if (trial.answer.placement === undefined) return [difference(trial, 'clusters', { want: want as Json })];
  if (Array.isArray(want)) return compareNames(namesIn(want), trial);
  const uncounted = targets.some(({ replicas }) => replicas === undefined) && targetsIn(want).length > 0;
  if (uncounted) return [difference(trial, 'clusters', { want: want as Json, got: asWritten(targets) as Json, says: 'replicas are not counted here: expect the names alone' })];
  return compareNumbers(want as Readonly<Record<string, number>>, trial);
};

const compareDecline = ([name, by]: readonly [string, string], trial: Trial): readonly Difference[] => {
  const found = trial.answer.placement?.declined.find(({ cluster }) => cluster === name);
  if (found?.by === by) return [];
  const chosen = targetsOf(trial).some(({ cluster }) => cluster === name) ? { says: `${name} is chosen` } : {};
  return [difference(trial, ['declined', name], { want: by, ...(found === undefined ? chosen : { got: found.by, says: found.says }) })];
};

/** Clusters that are turned down, each with what turns it down. Where none of them is, that is one difference. */
export const compareDeclined = (want: Readonly<Record<string, string>>, trial: Trial): readonly Difference[] => {
  const found = Object.entries(want).flatMap((one) => compareDecline(one, trial));
  const none = found.length === Object.keys(want).length && found.every(({ got }) => got === undefined);
  return none ? [difference(trial, 'declined', { want, says: found.map(({ says }) => says ?? 'it is no cluster here').join(', ') })] : found;
};

/** Whether no cluster gets the template. */
export const compareUnplaced = (want: boolean, trial: Trial): readonly Difference[] => {
  const got = targetsOf(trial).length === 0;
  const { placement } = trial.answer;
  if (placement !== undefined && want === got) return [];
  const says = placement?.unplaceable?.says;
  return [difference(trial, 'unplaced', { want, ...(placement === undefined ? {} : { got }), ...(says === undefined ? {} : { says }) })];
};
