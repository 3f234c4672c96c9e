import { type Address, addressText, type ClusterName, type GivenUp, type Handover, handedOver, importBlockFor, type ImportBlock, type K8sObject, type ManagedFieldsEntry, type ObjectKey, type Observation, type ObservedCluster, type OldHand } from '#core/model';
import { type Contender, contenders, givenUpIn } from './hands.ts';
import { leafPaths } from './leaf-paths.ts';

/** Who has fields of one live object. */
export type Handed = {
  /** What is handed over as a whole. */
  readonly whole: readonly Handover[];
  /** Others that keep theirs, with how many. */
  readonly others: readonly Handover[];
  /** Whether fleet had applied it before anything was handed over. */
  readonly wasOurs: boolean;
  readonly contenders: readonly Contender[];
};

/** What is taken over, and from whom. */
export type HandOverInput = {
  readonly observed: readonly ObservedCluster[];
  /** Our field manager: `fleet:<fleet name>`. */
  readonly manager: string;
  readonly hands: readonly OldHand[];
  readonly imports: readonly ImportBlock[];
  readonly isRecorded: (at: Address) => boolean;
  readonly isDesired: (at: Address) => boolean;
};

const isOwn = ({ operation, subresource, ...entry }: ManagedFieldsEntry, manager: string): boolean => entry.manager === manager && operation === 'Apply' && subresource === undefined;

const handoverOf = ({ manager, operation, fieldsV1 }: ManagedFieldsEntry, whole: boolean): Handover => {
  const fields = leafPaths(fieldsV1);
  return { manager, operation, whole, fields: whole ? fields : [], left: whole ? 0 : fields.length };
};

const handedBy = (live: K8sObject, givenUp: readonly GivenUp[], manager: string): Handed => {
  const entries = (live.metadata.managedFields ?? []).filter(({ subresource }) => subresource === undefined);
  const others = entries.filter((entry) => !isOwn(entry, manager));
  const isGiven = (entry: ManagedFieldsEntry): boolean => givenUp.some((one) => one.manager === entry.manager && one.operation === entry.operation);
  return {
    whole: others.filter(isGiven).map((entry) => handoverOf(entry, true)),
    others: others.filter((entry) => !isGiven(entry)).map((entry) => handoverOf(entry, false)),
    wasOurs: entries.some((entry) => isOwn(entry, manager)),
    contenders: contenders(live),
  };
};

/** What is live as it will be owned before anything is applied, and who has what, by address text. Only desired objects are looked at. */
export const handOver = (input: HandOverInput): { readonly observed: readonly ObservedCluster[]; readonly handed: ReadonlyMap<string, Handed> } => {
  const handed = new Map<string, Handed>();
  const seen = (at: Address, observation: Observation): Observation => {
    const isRecorded = input.isRecorded(at);
    if (observation.found !== 'yes' || !input.isDesired(at) || (isRecorded && input.hands.length === 0)) return observation;
    const { live } = observation;
    const block = isRecorded ? undefined : importBlockFor(input.imports, at, live);
    const givenUp = givenUpIn(live, [...input.hands, ...(block?.from ?? [])]);
    handed.set(addressText(at), handedBy(live, givenUp, input.manager));
    const managedFields = handedOver(live, givenUp, input.manager);
    return managedFields === undefined ? observation : { found: 'yes', live: { ...live, metadata: { ...live.metadata, managedFields } } };
  };
  const isQuiet = ([object, { found }]: readonly [ObjectKey, Observation], cluster: ClusterName): boolean => found !== 'yes' || (input.hands.length === 0 && input.isRecorded({ cluster, object }));
  const observed = input.observed.map((one): ObservedCluster => {
    if (one.reach === 'lost' || [...one.objects].every((entry) => isQuiet(entry, one.cluster))) return one;
    return { ...one, objects: new Map([...one.objects].map(([object, observation]): [ObjectKey, Observation] => [object, seen({ cluster: one.cluster, object }, observation)])) };
  });
  return { observed, handed };
};
