import { Optional } from '@marcbachmann/cel-js';
import { formatOf } from '#core/definitions';
import { failing, type Library } from '../library.ts';
import { opaque } from '../opaque.ts';

type Complaints = (text: string) => readonly string[];

const type = opaque<Complaints>('kubernetesNamedFormat');

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const prefix = '[a-z0-9][-a-z0-9]*';

const shaped = (most: number, shape: string, says: string): Complaints => (text) => [
  ...(text.length > most ? [`must be no more than ${most} bytes`] : []),
  ...(new RegExp(`^${shape}$`).test(text) ? [] : [says]),
];

const LABEL = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
const SUBDOMAIN = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character";
const LABEL_1035 = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character";
const part = '([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]';

const ofFormat = (name: string, says: string): Complaints => (text) => (formatOf(name)?.(text) === false ? [says] : []);

const named: Readonly<Record<string, Complaints>> = {
  dns1123Label: shaped(63, label, LABEL),
  dns1123Subdomain: shaped(253, `${label}(\\.${label})*`, SUBDOMAIN),
  dns1035Label: shaped(63, '[a-z]([-a-z0-9]*[a-z0-9])?', LABEL_1035),
  qualifiedName: shaped(317, `(${label}(\\.${label})*/)?${part}`, "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"),
  dns1123LabelPrefix: shaped(63, prefix, LABEL),
  dns1123SubdomainPrefix: shaped(253, `${label}(\\.${label})*[-.]?|${prefix}`, SUBDOMAIN),
  dns1035LabelPrefix: shaped(63, '[a-z][-a-z0-9]*', LABEL_1035),
  labelValue: shaped(63, `(${part})?`, "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"),
  uri: ofFormat('uri', 'invalid URI for request'),
  uuid: ofFormat('uuid', 'does not match the UUID format'),
  byte: ofFormat('byte', 'invalid base64'),
  date: ofFormat('date', 'invalid date'),
  datetime: ofFormat('datetime', 'invalid datetime'),
};

const validated = (format: object, text: string): Optional => {
  const complaints = type.read(format)(text);
  return complaints.length === 0 ? Optional.none() : Optional.of(complaints);
};

/** Named formats: `!format.dns1123Label().validate(self.host).hasValue()`. */
export const namedFormats: Library = {
  types: [type as never],
  spaces: ['format'],
  calls: [
    ...Object.entries(named).map(([name, complaints]): Library['calls'][number] => [`formatSpace.${name}(): ${type.name}`, () => type.make(complaints)]),
    [`formatSpace.named(string): optional<${type.name}>`, (_: unknown, name: string) => (Object.hasOwn(named, name) ? Optional.of(type.make(named[name] ?? failing(name))) : Optional.none())],
    [`${type.name}.validate(string): optional<list<string>>`, validated],
  ],
};
