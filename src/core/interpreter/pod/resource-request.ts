import { byText, type Json, type JsonObject } from '#core/model';
import { type Quantity, quantityOf, quantityText, thousandths, wholes } from '#lib/quantity';
import { listAt, objectAt } from '../read.ts';

type Amounts = ReadonlyMap<string, bigint>;

const BYTES = ['memory', 'ephemeral-storage'];

const isNative = (name: string): boolean => !name.includes('/') || name.includes('kubernetes.io/');
const isExtended = (name: string): boolean => !isNative(name) && !name.startsWith('requests.');

// What Karmada counts of a pod: the rest of its requests is dropped (util.Resource, v1.16).
const isCounted = (name: string): boolean =>
  name === 'cpu' ||
  name === 'pods' ||
  BYTES.includes(name) ||
  name.startsWith('hugepages-') ||
  name.startsWith('attachable-volumes-') ||
  name.includes('kubernetes.io/') ||
  isExtended(name);

const unitsOf = (name: string, quantity: Quantity): bigint => (name === 'cpu' ? thousandths(quantity) : wholes(quantity));

const amountsOf = (list: JsonObject): Amounts =>
  new Map(
    Object.entries(list).flatMap(([name, value]) => {
      const quantity = isCounted(name) ? quantityOf(value) : undefined;
      return quantity === undefined ? [] : [[name, unitsOf(name, quantity)] as const];
    }),
  );

// A request that is not there is filled from the limit of the same resource, as an API server would.
const requestsOf = (container: Json): Amounts =>
  amountsOf({ ...objectAt(container, 'resources', 'limits'), ...objectAt(container, 'resources', 'requests') });

const joined = (all: readonly Amounts[], join: (one: bigint, other: bigint) => bigint): Amounts => {
  const result = new Map<string, bigint>();
  for (const [name, amount] of all.flatMap((one) => [...one])) result.set(name, join(result.get(name) ?? 0n, amount));
  return result;
};

const sum = (one: bigint, other: bigint): bigint => one + other;
const larger = (one: bigint, other: bigint): bigint => (other > one ? other : one);

const spelt = (name: string, amount: bigint): string =>
  quantityText({
    nanos: amount * (name === 'cpu' ? 10n ** 6n : 10n ** 9n),
    style: BYTES.includes(name) || name.startsWith('hugepages-') ? 'binary' : 'decimal',
  });

/** What one pod of a template asks for: the sum of its containers, at least each init container, plus overhead (Karmada: AddPodTemplateRequest). */
export const resourceRequest = (podSpec: JsonObject): Readonly<Record<string, string>> => {
  const running = joined(listAt(podSpec, 'containers').map(requestsOf), sum);
  const started = joined([running, ...listAt(podSpec, 'initContainers').map(requestsOf)], larger);
  const all = joined([started, amountsOf(objectAt(podSpec, 'overhead') ?? {})], sum);
  const asked = [...all].filter(([, amount]) => amount > 0n).sort(([one], [other]) => byText(one, other));
  return Object.fromEntries(asked.map(([name, amount]) => [name, spelt(name, amount)]));
};
