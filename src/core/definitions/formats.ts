const ipv4 = /^(25[0-5]|2[0-4]\d|1\d\d|\d?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|\d?\d)){3}$/;

// A text that only looks like groups of hex digits is none: one gap, and eight groups in all.
const isIpv6 = (text: string): boolean => {
  const embedded = /^(.*:)((?:\d{1,3}\.){3}\d{1,3})$/.exec(text);
  if (embedded !== null && !ipv4.test(embedded[2] ?? '')) return false;
  const plain = embedded === null ? text : `${embedded[1]}0:0`;
  const halves = plain.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
};

/** Whether a text is an address, as Go's net.ParseIP reads it. */
export const isAddress = (text: string): 4 | 6 | undefined => (ipv4.test(text) ? 4 : isIpv6(text) ? 6 : undefined);

/** Whether a text is a network, as Go's net.ParseCIDR reads it. */
export const isNetwork = (text: string): boolean => {
  const [, address = '', length = ''] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  const family = isAddress(address);
  return family !== undefined && Number(length) <= (family === 4 ? 32 : 128);
};

const isUri = (text: string): boolean => {
  if (/[\x00-\x20\x7f]/.test(text) || text === '') return false;
  return text.startsWith('/') || /^[a-z][a-z0-9+.-]*:\S/i.test(text);
};

const isDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return false;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
};

const isMoment = (text: string): boolean => {
  const [, date = '', hour, minute, second] = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:[.]\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.exec(text) ?? [];
  return isDate(date) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
};

const isHostname = (text: string): boolean =>
  text.length <= 255 && text.split('.').every((label) => label.length <= 63) &&
  /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u.test(text);

const uuid = (third = '[0-9a-f]', fourth = '[0-9a-f]'): RegExp => new RegExp(`^[0-9a-f]{8}-?[0-9a-f]{4}-?${third}[0-9a-f]{3}-?${fourth}[0-9a-f]{3}-?[0-9a-f]{12}$`, 'i');

const shaped = (shape: RegExp) => (text: string): boolean => shape.test(text);
const byShape = (shapes: Readonly<Record<string, RegExp>>): [string, (text: string) => boolean][] => Object.entries(shapes).map(([name, shape]) => [name, shaped(shape)]);

const duration = /^-?(\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h)((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))*$|^\d+\s*(ns|nano|nanosecond|us|µs|micro|microsecond|ms|milli|millisecond|s|sec|second|m|min|minute|h|hr|hour|d|day|w|wk|week)s?$|^0$/;

/** Formats of texts that a CustomResourceDefinition may ask for, and that are checked (apiextensions 1.37), by their names without hyphens. */
export const formats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ...byShape({
    bsonobjectid: /^[0-9a-f]{24}$/i,
    email: /^(?:[^<>@\s]+|.*<[^<>@\s]+)@[^<>@\s]+>?$/,
    mac: /^([0-9a-f]{2}([:-])[0-9a-f]{2}(\2[0-9a-f]{2}){4}(\2[0-9a-f]{2}){0,2}|[0-9a-f]{4}(\.[0-9a-f]{4}){2,3})$/i,
    uuid: uuid(),
    uuid3: uuid('3'),
    uuid4: uuid('4', '[89ab]'),
    uuid5: uuid('5', '[89ab]'),
    ssn: /^\d{3}[- ]?\d{2}[- ]?\d{4}$/,
    hexcolor: /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i,
    byte: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/,
    duration,
    k8sshortname: /^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
    k8slongname: /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  }),
  ['ipv4', (text) => isAddress(text) === 4],
  ['ipv6', (text) => isAddress(text) === 6],
  ['cidr', isNetwork],
  ['uri', isUri],
  ['hostname', isHostname],
  ['date', isDate],
  ['datetime', isMoment],
]);

/** The check of a format; undefined where a server does not check it either. */
export const formatOf = (name: unknown): ((text: string) => boolean) | undefined => (typeof name === 'string' ? formats.get(name.replaceAll('-', '')) : undefined);
