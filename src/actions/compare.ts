import { afterAnswer } from '#core/definitions';
import { predict, type PredictInput, type Prediction, schemaFrom, verifiedPreview } from '#core/merge';
import { dryRun, fetchSchemas, type Schemas } from '#edge/observer';
import { addressText, conceal, parseAddress, type Departures, type K8sObject, type Observation, type ObservedCluster, type Preview, type Previews, type SchemaAsk, type SchemaStandIn, type Seal } from '#core/model';
import type { Rendered } from './desire.ts';
import { foresee } from './foresee.ts';
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
  /** Whose fields are handed over first, by address text. */
  readonly handed?: ReadonlyMap<string, { readonly whole: readonly unknown[] }>;
};

/** Predicts without schemas first, which settles all that is unchanged; fetches schemas for the rest, and verifies what changes. */
export const compare = async (question: Question): Promise<Comparison> => {
  const quick = predict({ ...question.given, schemas: new Map() });
  const full = quick.asks.length === 0 ? { previews: quick.previews, documents: new Map() } : await withSchemas(question, quick);
  const { previews, refusals } = await foresee({ given: question.given, again: quick.again, previews: unasked(full.previews, question), documents: full.documents, fetch: async (asks) => (await fetched(question, asks)).documents, mayDryRun: question.mayDryRun });
  return { departures: quick.departures, previews: question.mayDryRun ? unlessHeard(await verify(question, previews), refusals) : previews };
};

// Where a server could not be asked after all, the definition of the kind has the last word.
const unlessHeard = (previews: Previews, refusals: Previews): Previews =>
  refusals.size === 0 ? previews : new Map([...previews].map(([address, preview]) => [address, preview.known === 'predicted' ? (refusals.get(address) ?? preview) : preview]));

// Only where a server gives no schema: what is shipped is as large as all the rest.
const shipped = async (apiVersion: string) => (await import('#edge/sandbox')).shippedDocument(apiVersion);

const fetched = ({ visit }: Question, asks: readonly SchemaAsk[]): Promise<Schemas> => fetchSchemas(asks, { clients: visit.clients, cache: visit.cache, shipped });

const withSchemas = async (question: Question, { asks, previews, again }: Prediction): Promise<Pick<Comparison, 'previews'> & Pick<Schemas, 'documents'>> => {
  const schemas = await fetched(question, asks);
  const open = question.given.desired.filter(({ cluster, key }) => !previews.has(addressText({ cluster, object: key })));
  return { previews: new Map([...previews, ...marked(again(open, schemas.documents), open, schemas)]), documents: schemas.documents };
};

// A server would answer for fields as they are owned now, and not as they will be.
const unasked = (previews: Previews, { handed = new Map() }: Question): Previews => {
  const first = new Set([...handed].flatMap(([address, { whole }]) => (whole.length > 0 ? [address] : [])));
  if (first.size === 0) return previews;
  return new Map([...previews].map(([address, preview]) => [address, preview.known === 'predicted' && first.has(address) ? { ...preview, unverified: 'its fields are handed over first' } : preview]));
};

const standInFor = ({ cluster, object }: PredictInput['desired'][number], { documents, standIns }: Schemas): SchemaStandIn | undefined => {
  const key = `${cluster} ${object.apiVersion}`;
  const document = documents.get(key);
  if (document === undefined) return undefined;
  return schemaFrom(document, object.apiVersion, object.kind) === undefined ? 'deduced' : standIns.get(key);
};

// A prediction says whose schema it rests on, unless it is the server's own.
const marked = (previews: Previews, desired: PredictInput['desired'], schemas: Schemas): Previews => {
  const all = new Map(previews);
  for (const one of desired) {
    const address = addressText({ cluster: one.cluster, object: one.key });
    const preview = all.get(address);
    const schema = preview?.known === 'predicted' && preview.changes.length > 0 ? standInFor(one, schemas) : undefined;
    if (preview?.known === 'predicted' && schema !== undefined) all.set(address, { ...preview, schema });
  }
  return all;
};

const changing = (preview: Preview): boolean => preview.known === 'predicted' && preview.unverified === undefined;

const liveAt = (observed: readonly ObservedCluster[]): ((address: string) => Observation | undefined) => {
  const clusters = new Map(observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster, one.objects] as const] : [])));
  return (address) => {
    const at = parseAddress(address);
    return at && clusters.get(at.cluster)?.get(at.object);
  };
};

// Nearly all previews say that nothing changes.
const changingOf = (bodies: Rendered['bodies'], previews: Previews): ReadonlyMap<string, K8sObject> => {
  const found = new Map<string, K8sObject>();
  for (const [address, preview] of previews) {
    const body = changing(preview) ? bodies.get(address) : undefined;
    if (body !== undefined) found.set(address, body);
  }
  return found;
};

const verify = async ({ given, visit, rendered, seal }: Question, previews: Previews): Promise<Previews> => {
  const bodies = changingOf(rendered.bodies, previews);
  if (bodies.size === 0) return previews;
  const answers = await dryRun({ bodies, previews, clients: visit.clients, facts: visit.facts, fieldManager: given.manager });
  const seen = liveAt(given.observed);
  const verified = new Map(previews);
  for (const [address, answer] of answers) {
    const preview = previews.get(address);
    const live = seen(address);
    if (preview === undefined) continue;
    const concealed = answer.ok ? { ...answer, value: conceal(answer.value, seal) } : answer;
    verified.set(address, afterAnswer(preview, verifiedPreview(preview, concealed, live?.found === 'yes' ? live.live : undefined)));
  }
  return verified;
};
