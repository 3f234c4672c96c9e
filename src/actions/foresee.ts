import { admission, hasRules, judged, type Kind, kindIn, documentOf, misfitOf, misplaced, type PlannedKind, type PlannedKinds, placeOfKinds, plannedKinds, withJudgement } from '#core/definitions';
import { applyPatch, deducedSchema, hasStatusSubresource, type PredictInput, type Prediction, schemaFrom } from '#core/merge';
import { addressText, type DesiredObject, groupOf, type JsonObject, type K8sObject, type ObservedCluster, type Preview, type Previews, type RuleReader, type SchemaAsk, type Timestamp } from '#core/model';

/** OpenAPI v3 documents by `cluster apiVersion`. */
type Documents = ReadonlyMap<string, JsonObject>;

/** What was predicted, and where to ask for what was not. */
export type Foresight = {
  readonly given: Omit<PredictInput, 'schemas'>;
  readonly again: Prediction['again'];
  readonly previews: Previews;
  readonly documents: Documents;
  readonly fetch: (asks: readonly SchemaAsk[]) => Promise<Documents>;
  /** Whether servers verify what they can: then their word counts, and not the one that is found here. */
  readonly mayDryRun: boolean;
};

/** Previews with what definitions say of them, and refusals that count where no server is heard. */
export type Foreseen = { readonly previews: Previews; readonly refusals: Previews };

type Target = {
  readonly desired: DesiredObject;
  readonly address: string;
  readonly preview: Preview;
  readonly live: K8sObject | undefined;
  readonly planned: PlannedKind | undefined;
  /** Why no server can be asked of it. */
  readonly because: string | undefined;
};

const EPOCH = '1970-01-01T00:00:00Z' as Timestamp;

/** Predicts what stands on namespaces and kinds that the plan itself makes or changes, and holds custom kinds to their definitions. */
export const foresee = async (asked: Foresight): Promise<Foreseen> => {
  const seen = new Map(asked.given.observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster as string, one] as const] : [])));
  const kinds = plannedKinds(definitionsOf(asked, seen));
  const isQuiet = [...asked.previews.values()].every(({ known }) => known === 'unchanged');
  const targets = isQuiet ? [] : asked.given.desired.flatMap((desired) => targetOf(desired, { asked, kinds, seen }));
  if (targets.length === 0) return { previews: asked.previews, refusals: new Map() };
  const documents = await documentsFor(targets, { asked, kinds, seen });
  const again = asked.again(targets.filter(isRetold).map(({ desired }) => desired), documents);
  const [read, make] = [await readerFor(targets, documents), madeOnce(asked.given)];
  return together(asked, targets.map((target) => outcomeOf(target, { asked, make, read, document: documents.get(placeOf(target)), preview: again.get(target.address) })));
};

type Seen = ReadonlyMap<string, Extract<ObservedCluster, { reach: 'ok' }>>;
type Scene = { readonly asked: Foresight; readonly kinds: PlannedKinds; readonly seen: Seen };

const addressOf = ({ cluster, key }: DesiredObject): string => addressText({ cluster, object: key });
const placeOf = ({ desired }: Pick<Target, 'desired'>): string => placeOfKinds(desired.cluster, desired.object.apiVersion);
const isRetold = ({ planned, live }: Target): boolean => planned !== undefined && live !== undefined;

const definitionsOf = ({ given, previews }: Foresight, seen: Seen): Parameters<typeof plannedKinds>[0] =>
  given.desired
    .filter(({ object }) => object.kind === 'CustomResourceDefinition')
    .map((desired) => ({ desired, preview: previews.get(addressOf(desired)), isNew: seen.get(desired.cluster)?.objects.get(desired.key)?.found === 'no' }));

// Groups of Kubernetes itself end in `k8s.io` or have no dot; those of definitions need one.
const mayBeCustom = (apiVersion: string): boolean => groupOf(apiVersion).includes('.') && !groupOf(apiVersion).endsWith('.k8s.io');

const targetOf = (desired: DesiredObject, { asked, kinds, seen }: Scene): readonly Target[] => {
  const address = addressOf(desired);
  const [preview, observation] = [asked.previews.get(address), seen.get(desired.cluster)?.objects.get(desired.key)];
  if (preview === undefined || preview.known === 'unchanged') return [];
  const planned = kinds.get(placeOf({ desired }))?.find(({ defined }) => defined.kind === desired.object.kind);
  const live = observation?.found === 'yes' ? observation.live : undefined;
  const because = planned?.because ?? (preview.known === 'later' ? preview.because : undefined);
  const isHeld = preview.known === 'predicted' && mayBeCustom(desired.object.apiVersion) && (live !== undefined || !asked.mayDryRun);
  return because === undefined && !isHeld ? [] : [{ desired, address, preview, live, planned, because }];
};

const documentsFor = async (targets: readonly Target[], { asked, kinds, seen }: Scene): Promise<Documents> => {
  const asks = new Map<string, SchemaAsk>();
  for (const { desired } of targets) {
    const { cluster, object: { apiVersion } } = desired;
    const isServed = seen.get(cluster)?.facts.served.some(({ group, version }) => group === groupOf(apiVersion) && apiVersion.endsWith(version));
    const place = placeOf({ desired });
    if (isServed && !asked.documents.has(place)) asks.set(place, { cluster, apiVersion });
  }
  const served = new Map([...asked.documents, ...(asks.size === 0 ? [] : await asked.fetch([...asks.values()]))]);
  for (const [place, planned] of kinds) served.set(place, documentOf(planned.map(({ defined }) => defined), served.get(place)));
  return served;
};

const kindOf = ({ planned, desired: { object } }: Target, document: JsonObject | undefined): Kind | undefined =>
  planned?.defined ?? (document === undefined ? undefined : kindIn(document, object.apiVersion, object.kind));

const readerFor = async (targets: readonly Target[], documents: Documents): Promise<RuleReader | undefined> => {
  const needed = targets.some((target) => hasRules(kindOf(target, documents.get(placeOf(target)))?.schema));
  return needed ? (await import('#core/definitions/cel')).readRule : undefined;
};

type Told = { readonly asked: Foresight; readonly make: ReturnType<typeof madeOnce>; readonly read: RuleReader | undefined; readonly document: JsonObject | undefined; /** By the planned definition. */ readonly preview: Preview | undefined };
type Ending = { readonly address: string; readonly preview: Preview; /** Where no server is heard. */ readonly refusal?: Preview };

const refusedWith = (message: string): Preview => ({ known: 'no', failure: { kind: 'invalid', message }, changes: [] });

// Equal objects are one value in all clusters, and so are equal documents: what one server stores, all do.
const madeOnce = (given: Foresight['given']): ((object: K8sObject, document: JsonObject) => Preview) => {
  const known = new WeakMap<JsonObject, WeakMap<K8sObject, Preview>>();
  return (object, document) => {
    const own = known.get(document) ?? new WeakMap<K8sObject, Preview>();
    known.set(document, own);
    const preview = own.get(object) ?? made(object, given, document);
    own.set(object, preview);
    return preview;
  };
};

const made = (object: K8sObject, { manager, now }: Foresight['given'], document: JsonObject): Preview => {
  const schema = schemaFrom(document, object.apiVersion, object.kind);
  const statusSubresource = hasStatusSubresource(document, object.apiVersion, object.kind);
  const applied = applyPatch({ applied: object, manager, schema: schema ?? deducedSchema, force: true, now: now ?? EPOCH, statusSubresource });
  if (!applied.ok) return { known: 'no', failure: misfitOf(applied.invalid ?? ''), changes: [] };
  return { known: 'predicted', object: applied.object, changes: [], conflicts: [], ...(schema === undefined ? { schema: 'deduced' } : {}) };
};

const foretold = (target: Target, { make, document, preview }: Told): Preview => {
  const { planned, desired, live } = target;
  const says = planned === undefined ? undefined : misplaced(desired.object, planned.defined);
  if (says !== undefined) return refusedWith(says);
  if (live !== undefined) return preview ?? target.preview;
  return document === undefined ? target.preview : make(desired.object, document);
};

const outcomeOf = (target: Target, told: Told): Ending => {
  const { address, because, live } = target;
  const before = foretold(target, told);
  if (before.known !== 'predicted') return { address, preview: before };
  const kind = kindOf(target, told.document);
  const plain: Preview = because === undefined ? before : { ...before, unverified: because };
  if (kind === undefined || plain.known !== 'predicted') return { address, preview: plain };
  const verdict = judged(admission(kind, told.read), before.object, live);
  const preview = withJudgement(plain, verdict);
  if (preview.known !== 'no' || because !== undefined || !told.asked.mayDryRun) return { address, preview };
  return { address, preview: plain, refusal: preview };
};

const together = ({ previews }: Foresight, endings: readonly Ending[]): Foreseen => ({
  previews: new Map([...previews, ...endings.map(({ address, preview }) => [address, preview] as const)]),
  refusals: new Map(endings.flatMap(({ address, refusal }) => (refusal === undefined ? [] : [[address, refusal] as const]))),
});
