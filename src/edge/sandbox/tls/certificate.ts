import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { bitString, der, integer, octets, oid, sequence, setOf, time, utf8, yes } from './der.ts';

/** A certificate with its private key, both as PEM. */
export type Certificate = { readonly cert: string; readonly key: string };

/** What a sandbox serves TLS with: its own authority, which goes into the kubeconfig, and the server's certificate. */
export type ServerIdentity = { readonly ca: string; readonly server: Certificate };

type Issue = {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly authority: boolean;
  readonly from: Date;
};

const YEARS = 10;
const ecdsaSha256 = sequence(oid('1.2.840.10045.4.3.2'));

const named = (name: string): Buffer => sequence(setOf(sequence(oid('2.5.4.3'), utf8(name))));
const extension = (id: string, value: Buffer, critical = false): Buffer => sequence(oid(id), ...(critical ? [yes] : []), octets(value));
const keyId = (key: KeyObject): Buffer => createHash('sha1').update(key.export({ type: 'spki', format: 'der' })).digest();

const loopback = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));

const extensions = ({ authority, publicKey, signer }: Issue, issuerKey: Buffer): Buffer =>
  der(0xa3, sequence(
    extension('2.5.29.19', authority ? sequence(yes) : sequence(), true),
    extension('2.5.29.15', der(0x03, Buffer.from(authority ? [2, 0x04] : [7, 0x80])), true),
    extension('2.5.29.14', octets(keyId(publicKey))),
    ...(authority || signer === publicKey ? [] : [
      extension('2.5.29.35', sequence(der(0x80, issuerKey))),
      extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.17', loopback),
    ]),
  ));

const pem = (bytes: Buffer): string => `-----BEGIN CERTIFICATE-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

const issue = (ask: Issue, issuerKey: Buffer): string => {
  const from = new Date(ask.from.getTime() - 86_400_000);
  const until = new Date(from.getTime() + YEARS * 365 * 86_400_000);
  const body = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.from([0x40, ...randomBytes(15)])),
    ecdsaSha256,
    named(ask.issuer),
    sequence(time(from), time(until)),
    named(ask.subject),
    ask.publicKey.export({ type: 'spki', format: 'der' }),
    extensions(ask, issuerKey),
  );
  return pem(sequence(body, ecdsaSha256, bitString(sign('sha256', body, ask.signer))));
};

/**
 * A fresh authority and a server certificate of it for 127.0.0.1 and localhost (RFC 5280, P-256), good for ten years from a day
 * before `from`. The authority's key is forgotten at once: nothing else can ever be signed with it.
 */
export const makeIdentity = (name: string, from: Date): ServerIdentity => {
  const ca = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = `fleet sandbox ${name}`;
  const issuerKey = keyId(ca.publicKey);
  return {
    ca: issue({ subject: issuer, issuer, publicKey: ca.publicKey, signer: ca.privateKey, authority: true, from }, issuerKey),
    server: {
      cert: issue({ subject: '127.0.0.1', issuer, publicKey: server.publicKey, signer: ca.privateKey, authority: false, from }, issuerKey),
      key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    },
  };
};
