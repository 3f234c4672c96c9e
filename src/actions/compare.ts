import { predict, type PredictInput, verifiedPreview } from '#core/merge';
import { dryRun, fetchSchemas } from '#edge/observer';
import { addressText, conceal, type Departures, type K8sObject, type Observation, type ObservedCluster, type Preview, type Previews, type Seal } from '#core/model';
import type { Rendered } from './desire.ts';
import type { Visit } from './visit.ts';

/** What would be stored, and how live differs from recorded. */
export type Comparison = { readonly previews: Previews; readonly departures: Departures };

type Question = {
  readonly given: Omit<PredictInput, 'schemas'>;
  readonly visit: Visit;
  readonly rendered: Rendered;
  readonly seal: Seal;
  /** False: never try a patch, not even as a dry run. */
  readonly mayDryRun: boolean;
};

/** Predicts without schemas first, which settles all that is unchanged; fetches schemas for the rest, and verifies what changes. */
export const compare = async (question: Question): Promise<Comparison> => {
  const quick = predict({ ...question.given, schemas: new Map() });
  if (quick.asks.length === 0 && !question.mayDryRun) return quick;
  const schemas = await fetchSchemas(quick.asks, question.visit.clients);
  const full = quick.asks.length === 0 ? quick : predict({ ...question.given, schemas });
  return question.mayDryRun ? { ...full, previews: await verify(question, full.previews) } : full;
};

const changing = (preview: Preview): boolean => preview.known === 'predicted';

const liveAt = (observed: readonly ObservedCluster[]): ReadonlyMap<string, Observation> =>
  new Map(observed.flatMap((one) => (one.reach === 'ok' ? [...one.objects].map(([object, seen]) => [addressText({ cluster: one.cluster, object }), seen] as const) : [])));

const verify = async ({ given, visit, rendered, seal }: Question, previews: Previews): Promise<Previews> => {
  const bodies = new Map<string, K8sObject>([...rendered.bodies].filter(([address]) => changing(previews.get(address) ?? { known: 'unchanged' })));
  if (bodies.size === 0) return previews;
  const answers = await dryRun({ bodies, previews, clients: visit.clients, facts: visit.facts, fieldManager: given.manager });
  const seen = liveAt(given.observed);
  const verified = new Map(previews);
  for (const [address, answer] of answers) {
    const preview = previews.get(address);
    const live = seen.get(address);
    if (preview === undefined) continue;
    const concealed = answer.ok ? { ...answer, value: conceal(answer.value, seal) } : answer;
    verified.set(address, verifiedPreview(preview, concealed, live?.found === 'yes' ? live.live : undefined));
  }
  return verified;
};
