import { diagnose } from '#core/diagnostics';
import type { Diagnostic, FleetSpec, HttpPlace, JsonPointer, KubernetesPlace, LocalPlace, Milliseconds, Reach, S3Place, SourceDocument, StateSeal } from '#core/model';
import type { Fleet } from '#schema';
import { type Checked, fine } from '../checked.ts';
import { reachOf } from '../cluster/reach.ts';
import { isDnsLabel } from '../names.ts';
import { durationOf } from './duration.ts';

type Settings = NonNullable<NonNullable<Fleet['spec']>['state']>;
type Place = LocalPlace | KubernetesPlace | S3Place | HttpPlace;
type Room = { readonly settings: Settings; readonly name: string; readonly document: SourceDocument };
type Kind = 'path' | 'local' | 'kubernetes' | 's3' | 'http';

const KINDS: readonly Kind[] = ['path', 'local', 'kubernetes', 's3', 'http'];
const HALF_A_MINUTE = 30_000 as Milliseconds;
const SHORTEST = 1_000;

const at = ({ document }: Room, path: string): { at: Diagnostic['at'] & object } => ({ at: document.locate(`/spec/state/${path}` as JsonPointer) });

const folderOf = ({ document }: Room): string => document.at.file.slice(0, document.at.file.lastIndexOf('/') + 1);

const twofold = (room: Room, kinds: readonly Kind[]): Diagnostic =>
  diagnose('FLT2224', `The state has one place, and ${kinds.map((kind) => `"${kind}"`).join(' and ')} name several.`, {
    ...at(room, kinds[1] ?? ''),
    hint: 'Leave one of them; to move the state from one to another, write the other into a copy of the spec:\n    fleet state migrate --to fleet.new.yaml',
  });

const leaseOf = (room: Room, kind: 'kubernetes' | 's3'): Checked<Milliseconds> => {
  const said = room.settings[kind]?.lease;
  const time = said === undefined ? HALF_A_MINUTE : durationOf(said);
  if (time !== undefined && time >= SHORTEST) return fine(time);
  const says = time === undefined ? `"${said}" is no duration.` : `A lock that holds for "${said}" is lost before it can be renewed.`;
  return { value: HALF_A_MINUTE, diagnostics: [diagnose('FLT2221', says, { ...at(room, `${kind}/lease`), hint: 'Write a second or more, with its unit:\n    lease: 30s' })] };
};

const unreached = (room: Room): Diagnostic =>
  diagnose('FLT2224', 'The state is to be kept in a cluster, and nothing says how to reach it.', { ...at(room, 'kubernetes'), hint: 'Name a kubeconfig, or say that fleet runs there:\n    kubeconfig: host.yaml\n    inCluster: true' });

const nameless = (room: Room, part: string, value: string): Diagnostic =>
  diagnose('FLT2224', `"${value}" cannot be the ${part} of a Lease and its Secrets here.`, { ...at(room, `kubernetes/${part}`), hint: 'Lower-case letters, digits and dashes, at most 63:\n    name: fleet-prod' });

const kubernetesPlace = (room: Room, said: NonNullable<Settings['kubernetes']>): Checked<KubernetesPlace> => {
  const { namespace = 'default', name = `fleet-${room.name}`.slice(0, 63) } = said;
  const reach: Checked<Reach> = reachOf({ ...said, document: room.document, at: (part) => `/spec/state/kubernetes/${part}` as JsonPointer }, folderOf(room));
  const lease = leaseOf(room, 'kubernetes');
  return {
    value: { backend: 'kubernetes', reach: reach.value, namespace, name, lease: lease.value },
    diagnostics: [
      ...reach.diagnostics,
      ...lease.diagnostics,
      ...(reach.value.by === 'none' && reach.diagnostics.length === 0 ? [unreached(room)] : []),
      ...(isDnsLabel(namespace) ? [] : [nameless(room, 'namespace', namespace)]),
      ...(isDnsLabel(name) ? [] : [nameless(room, 'name', name)]),
    ],
  };
};

const s3Place = (room: Room, said: NonNullable<Settings['s3']>): Checked<S3Place> => {
  const { lease: _, key = room.name, pathStyle = said.endpoint !== undefined, ...rest } = said;
  const lease = leaseOf(room, 's3');
  return { value: { backend: 's3', ...rest, key, pathStyle, lease: lease.value }, diagnostics: lease.diagnostics };
};

const beside = (address: string): string => {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}-journal`;
  return url.href;
};

const behind = (address: string): string => {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/lock`;
  return url.href;
};

const isAddress = (text: string): boolean => {
  const url = URL.parse(text);
  return url !== null && url.username === '' && url.password === '';
};

const httpPlace = (room: Room, said: NonNullable<Settings['http']>): Checked<HttpPlace> => {
  const known = [said.address, said.lockAddress, said.unlockAddress, said.journal?.address, said.journal?.lockAddress, said.journal?.unlockAddress];
  const wrong = known.filter((one) => one !== undefined && !isAddress(one));
  const address = wrong.length > 0 ? 'http://localhost/' : said.address;
  const lockAddress = said.lockAddress ?? behind(address);
  const journal = said.journal?.address ?? beside(address);
  const journalLock = said.journal?.lockAddress ?? behind(journal);
  const isApart = said.lockAddress !== undefined && said.journal === undefined && said.lockAddress !== behind(address);
  return {
    value: {
      backend: 'http', address, lockAddress, unlockAddress: said.unlockAddress ?? lockAddress,
      journal: { address: journal, lockAddress: journalLock, unlockAddress: said.journal?.unlockAddress ?? journalLock },
      methods: { update: said.updateMethod ?? 'POST', lock: said.lockMethod ?? 'LOCK', unlock: said.unlockMethod ?? 'UNLOCK' },
    },
    diagnostics: [
      ...wrong.map(() => diagnose('FLT2224', 'An address of the state is no address, or holds a user or a password.', { ...at(room, 'http'), hint: 'User and password are given by the environment:\n    FLEET_HTTP_USERNAME=jane FLEET_HTTP_PASSWORD=… fleet plan' })),
      ...(isApart ? [diagnose('FLT2224', 'The lock stands apart from the state, so the lock of the journal cannot be told from it.', { ...at(room, 'http/lockAddress'), hint: 'Say where the journal and its lock are:\n    journal: { address: https://…, lockAddress: https://… }' })] : []),
    ],
  };
};

const placeOf = (room: Room, kind: Kind | undefined): Checked<Place> => {
  const { path, local, kubernetes, s3, http } = room.settings;
  if (kind === 'kubernetes' && kubernetes) return kubernetesPlace(room, kubernetes);
  if (kind === 's3' && s3) return s3Place(room, s3);
  if (kind === 'http' && http) return httpPlace(room, http);
  return fine({ backend: 'file', path: path ?? local?.path ?? 'fleet.state.json' });
};

const sealOf = (room: Room): Checked<{ readonly seal?: StateSeal }> => {
  const said = room.settings.encrypt;
  if (said === undefined) return fine({});
  const { recipients, passphrase, identityFile } = said;
  if ((recipients === undefined) === (passphrase === undefined)) {
    const hint = 'Write one of the two:\n    encrypt:\n      recipients: [age1…]\n    encrypt:\n      passphrase: true';
    return { value: {}, diagnostics: [diagnose('FLT2224', 'A state is encrypted either to recipients or to a passphrase.', { ...at(room, 'encrypt'), hint })] };
  }
  const file = identityFile === undefined || /^(\/|~\/)/.test(identityFile) ? identityFile : folderOf(room) + identityFile;
  return fine({ seal: { to: recipients ?? 'passphrase', ...(file === undefined ? {} : { identityFile: file }) } });
};

/** Where the state is kept, with what is not said filled in: in one place, a file where nothing is said. */
export const statePlace = (fleet: Fleet, document: SourceDocument): Checked<FleetSpec['state']> => {
  const room: Room = { settings: fleet.spec?.state ?? {}, name: fleet.metadata.name, document };
  const kinds = KINDS.filter((kind) => room.settings[kind] !== undefined);
  const place = placeOf(room, kinds[0]);
  const seal = sealOf(room);
  return { value: { ...place.value, ...seal.value }, diagnostics: [...place.diagnostics, ...seal.diagnostics, ...(kinds.length > 1 ? [twofold(room, kinds)] : [])] };
};
