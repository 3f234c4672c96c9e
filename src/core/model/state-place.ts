import type { Milliseconds, Serial } from './names.ts';
import { assertNever } from './outcome.ts';
import type { Reach } from './spec.ts';

/** Who may read a state that is stored encrypted, and what this side opens it with. */
export type StateSeal = {
  /** age recipients, or a passphrase that is read as that of sealed plans is. */
  readonly to: readonly string[] | 'passphrase';
  /** The file with the age identity, from where fleet was started; where nothing is said, that of sealed plans. */
  readonly identityFile?: string;
};

/** How long the lock of a remote state holds without its holder renewing it. */
type Lease = { readonly lease: Milliseconds };

/** A state file on this machine, from where fleet was started. */
export type LocalPlace = { readonly backend: 'file'; readonly path: string };

/** Secrets and a Lease in a cluster, each named after `name`. */
export type KubernetesPlace = Lease & { readonly backend: 'kubernetes'; readonly reach: Reach; readonly namespace: string; readonly name: string };

/** Objects of an S3-compatible store whose keys begin with `key`. */
export type S3Place = Lease & {
  readonly backend: 's3';
  readonly bucket: string;
  readonly key: string;
  readonly region?: string;
  readonly endpoint?: string;
  readonly pathStyle: boolean;
  readonly encryption?: 'AES256' | 'aws:kms';
  readonly kmsKey?: string;
};

/** A server that speaks Terraform's HTTP backend protocol. */
export type HttpPlace = {
  readonly backend: 'http';
  readonly address: string;
  readonly lockAddress: string;
  readonly unlockAddress: string;
  /** The second document, with its lock: the journal, and the key for secret digests. */
  readonly journal: { readonly address: string; readonly lockAddress: string; readonly unlockAddress: string };
  readonly methods: { readonly update: string; readonly lock: string; readonly unlock: string };
};

/** Where a fleet's state lives, and whether it is encrypted there. */
export type StatePlace = (LocalPlace | KubernetesPlace | S3Place | HttpPlace) & { readonly seal?: StateSeal };

/** What people call the place of a state. */
export const stateText = (place: StatePlace): string => {
  switch (place.backend) {
    case 'file':
      return place.path;
    case 'kubernetes':
      return `kubernetes Secret ${place.namespace}/${place.name}`;
    case 's3':
      return `s3://${place.bucket}/${place.key}`;
    case 'http':
      return place.address;
    default:
      return assertNever(place);
  }
};

/** What was moved: every part of it was read back before this was said. */
export type Migrated = { readonly from: string; readonly to: string; readonly serial: Serial; readonly objects: number; readonly key: boolean };
