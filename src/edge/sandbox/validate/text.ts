/** A check of a text: the complaints of apimachinery's validation, none where it is fine. */
export type TextCheck = (text: string) => readonly string[];

type Form = { readonly most: number; readonly shape: RegExp; readonly says: string; readonly unit?: 'bytes' };

const check = ({ most, shape, says, unit }: Form): TextCheck => (text) => [
  ...(text.length > most ? [`must be no more than ${most} ${unit ?? 'characters'}`] : []),
  ...(shape.test(text) ? [] : [says]),
];

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(\\.${label})*`;

/** `metadata.name` of most kinds. */
export const dnsSubdomain = check({
  most: 253,
  shape: new RegExp(`^${subdomain}$`),
  says: `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${subdomain}')`,
});

const dnsLabelForm = check({
  most: 63,
  shape: new RegExp(`^${label}$`),
  says: `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '${label}')`,
});

const dotted = new RegExp(`^${label}(\\.${label})+$`);

/** Names of namespaces, services, containers and volumes. */
export const dnsLabel: TextCheck = (text) => (dotted.test(text) ? ['must not contain dots'] : dnsLabelForm(text));

/** Names of versions and of what CRDs name. */
export const dns1035Label = check({
  most: 63,
  shape: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  says: "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
});

/** Keys of ConfigMaps and Secrets. */
export const configKey: TextCheck = (text) => [
  ...check({
    most: 253,
    shape: /^[-._a-zA-Z0-9]+$/,
    says: "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')",
  })(text),
  ...(text === '.' ? ["must not be '.'"] : text === '..' ? ["must not be '..'"] : text.startsWith('..') ? ["must not start with '..'"] : []),
];

/** Values of labels. */
export const labelValue = check({
  most: 63,
  unit: 'bytes',
  shape: /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/,
  says: "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
});

const namePart = "alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const qualifiedPart = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const partOfName = (part: string): string[] => [
  ...(part === '' ? ['name part must be non-empty'] : []),
  ...(part.length > 63 ? ['name part must be no more than 63 bytes'] : []),
  ...(qualifiedPart.test(part) ? [] : [`name part must consist of ${namePart}`]),
];

const keyOf = (what: string): TextCheck => (text) => {
  const parts = text.split('/');
  if (parts.length > 2) return [`${what} must consist of ${namePart} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  const prefix = parts.length === 2 ? parts[0] : undefined;
  const ofPrefix = prefix === undefined ? [] : prefix === '' ? ['prefix part must be non-empty'] : dnsSubdomain(prefix).map((says) => `prefix part ${says}`);
  return [...ofPrefix, ...partOfName(parts.at(-1) ?? '')];
};

/** Keys of annotations, finalizers and tolerations. */
export const qualifiedName: TextCheck = keyOf('a qualified name');

/** Keys of labels. */
export const labelKey: TextCheck = keyOf('a valid label key');

/** Names of which only the characters of a path are forbidden: RBAC's kinds. */
export const pathSegment: TextCheck = (text) => [
  ...(text === '.' || text === '..' ? [`may not be '${text}'`] : []),
  ...['/', '%'].filter((sign) => text.includes(sign)).map((sign) => `may not contain '${sign}'`),
];

/** Names of ports of containers and services (IANA). */
export const portName: TextCheck = (text) => [
  ...(text.length > 15 ? ['must be no more than 15 characters'] : []),
  ...(/^[-a-z0-9]+$/.test(text) ? [] : ['must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)']),
  ...(/[a-z]/.test(text) ? [] : ['must contain at least one letter (a-z)']),
  ...(text.includes('--') ? ['must not contain consecutive hyphens'] : []),
  ...(/^-|-$/.test(text) ? ['must not begin or end with a hyphen'] : []),
];

/** Numbers of ports. */
export const portNumber = (port: number): readonly string[] => (port >= 1 && port <= 65535 ? [] : ['must be between 1 and 65535, inclusive']);

/** Names of environment variables. */
export const envName: TextCheck = (text) =>
  /^[ -<>-~]+$/.test(text) ? [] : ["a valid environment variable name must consist only of printable ASCII characters other than '='"];
