import { isAddress } from '#core/definitions';
import { failing, type Library } from '../library.ts';
import { opaque } from '../opaque.ts';

type Address = { readonly family: 4 | 6; readonly bits: bigint };
type Network = { readonly address: Address; readonly length: number };

const address = opaque<Address>('netIP');
const network = opaque<Network>('netCIDR');

const ofGroups = (groups: readonly string[], width: number, base: number): bigint =>
  groups.reduce((bits, group) => (bits << BigInt(width)) | BigInt(Number.parseInt(group, base)), 0n);

const inHex = (text: string): string =>
  text.replace(/((?:\d{1,3}\.){3}\d{1,3})$/, (dotted) => {
    const bits = ofGroups(dotted.split('.'), 8, 10);
    return `${(bits >> 16n).toString(16)}:${(bits & 0xffffn).toString(16)}`;
  });

const read = (text: string): Address | undefined => {
  const family = /(^|[.:/])0\d+\./.test(text) ? undefined : isAddress(text);
  if (family === undefined) return undefined;
  if (family === 4) return { family, bits: ofGroups(text.split('.'), 8, 10) };
  // An address of version 4 in the clothes of version 6 is none to Kubernetes.
  if (/^::ffff:\d+\./i.test(text)) return undefined;
  const [head = '', tail] = inHex(text).split('::').map((half) => (half === '' ? [] : half.split(':')));
  const [first, last] = [head === '' ? [] : head, tail ?? []];
  return { family, bits: ofGroups([...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last], 16, 16) };
};

const widthOf = ({ family }: Address): number => (family === 4 ? 32 : 128);
const top = (one: Address, count: number): bigint => one.bits >> BigInt(widthOf(one) - count);

const longestGap = (groups: readonly string[]): readonly [number, number] => {
  let [best, length, at] = [-1, 1, 0];
  while (at < groups.length) {
    const end = groups.findIndex((group, index) => index >= at && group !== '0');
    const run = (end < 0 ? groups.length : end) - at;
    if (run > length) [best, length] = [at, run];
    at += Math.max(run, 1);
  }
  return [best, length];
};

const text6 = (bits: bigint): string => {
  const groups = Array.from({ length: 8 }, (_, at) => ((bits >> BigInt(112 - 16 * at)) & 0xffffn).toString(16));
  const [from, count] = longestGap(groups);
  return from < 0 ? groups.join(':') : `${groups.slice(0, from).join(':')}::${groups.slice(from + count).join(':')}`;
};

const textOf = ({ family, bits }: Address): string => (family === 6 ? text6(bits) : [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 255n).join('.'));

const readNetwork = (text: string): Network | undefined => {
  const [, before = '', digits = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const own = read(before);
  return own === undefined || Number(digits) > widthOf(own) ? undefined : { address: own, length: Number(digits) };
};

const masked = ({ address: own, length }: Network): Network => {
  const rest = BigInt(widthOf(own) - length);
  return { address: { ...own, bits: (own.bits >> rest) << rest }, length };
};

const holdsAddress = (net: Network, one: Address): boolean => net.address.family === one.family && top(net.address, net.length) === top(one, net.length);
const holdsNetwork = (net: Network, one: Network): boolean => one.length >= net.length && holdsAddress(net, one.address);

const addressOf = (text: string): Address => read(text) ?? failing(`IP Address "${text}" parse error during conversion from string`);
const networkOf = (text: string): Network => readNetwork(text) ?? failing(`network address parse error during conversion from string: "${text}"`);
const starts = (one: Address, four: readonly [bigint, number], six: readonly [bigint, number]): boolean => {
  const [bits, count] = one.family === 4 ? four : six;
  return top(one, count) === bits;
};

const isLoopback = (one: Address): boolean => starts(one, [127n, 8], [1n, 128]);
const isMulticast = (one: Address): boolean => starts(one, [0b1110n, 4], [0xffn, 8]);
const isLinkLocal = (one: Address): boolean => starts(one, [0xa9fen, 16], [0b1111111010n, 10]);
const isLinkLocalMulticast = (one: Address): boolean => starts(one, [0xe00000n, 24], [0xff02n, 16]);
const isGlobal = (one: Address): boolean => one.bits !== 0n && !(one.family === 4 && one.bits === 0xffffffffn) && ![isLoopback, isMulticast, isLinkLocal].some((is) => is(one));

const asked = (is: (one: Address) => boolean) => (made: object): boolean => is(address.read(made));
const [A, N] = [address.name, network.name];

/** Addresses and networks: `cidr("10.0.0.0/8").containsIP(self.address)`. */
export const addresses: Library = {
  types: [address as never, network as never],
  spaces: ['ip'],
  calls: [
    [`ip(string): ${A}`, (text: string) => address.make(addressOf(text))],
    ['isIP(string): bool', (text: string) => read(text) !== undefined],
    [`string(${A}): string`, (one: object) => textOf(address.read(one))],
    [`${A}.family(): int`, (one: object) => BigInt(address.read(one).family)],
    [`${A}.isUnspecified(): bool`, asked(({ bits }) => bits === 0n)],
    [`${A}.isLoopback(): bool`, asked(isLoopback)],
    [`${A}.isLinkLocalMulticast(): bool`, asked(isLinkLocalMulticast)],
    [`${A}.isLinkLocalUnicast(): bool`, asked(isLinkLocal)],
    [`${A}.isGlobalUnicast(): bool`, asked(isGlobal)],
    ['ipSpace.isCanonical(string): bool', (_: unknown, text: string) => textOf(addressOf(text)) === text],
    [`cidr(string): ${N}`, (text: string) => network.make(networkOf(text))],
    ['isCIDR(string): bool', (text: string) => readNetwork(text) !== undefined],
    [`string(${N}): string`, (net: object) => `${textOf(network.read(net).address)}/${network.read(net).length}`],
    [`${N}.containsIP(string): bool`, (net: object, text: string) => holdsAddress(network.read(net), addressOf(text))],
    [`${N}.containsIP(${A}): bool`, (net: object, one: object) => holdsAddress(network.read(net), address.read(one))],
    [`${N}.containsCIDR(string): bool`, (net: object, text: string) => holdsNetwork(network.read(net), networkOf(text))],
    [`${N}.containsCIDR(${N}): bool`, (net: object, one: object) => holdsNetwork(network.read(net), network.read(one))],
    [`${N}.ip(): ${A}`, (net: object) => address.make(network.read(net).address)],
    [`${N}.prefixLength(): int`, (net: object) => BigInt(network.read(net).length)],
    [`${N}.masked(): ${N}`, (net: object) => network.make(masked(network.read(net)))],
  ],
  equal: [
    [A, (one: object, other: object) => textOf(address.read(one)) === textOf(address.read(other))],
    [N, (one: object, other: object) => network.read(one).length === network.read(other).length && textOf(network.read(one).address) === textOf(network.read(other).address)],
  ],
};
