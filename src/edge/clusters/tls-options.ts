import { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { answered, type Answer } from '#core/model';
import type { TlsOptions } from './access.ts';
import type { ContextParts } from './kubeconfig.ts';
import { pemOf } from './pem.ts';
import { noAccess, saidBy } from './trouble.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a context says about certificates. Whether they fit together is checked when the client is opened. */
export const tlsOptions = async ({ cluster, user, file: kubeconfig, from }: ContextParts): Promise<Answer<TlsOptions>> => {
  const ca = await pemOf({ part: cluster, name: 'certificate-authority', kubeconfig, from });
  if (!ca.ok) return ca;
  const cert = await pemOf({ part: user, name: 'client-certificate', kubeconfig, from });
  if (!cert.ok) return cert;
  const key = await pemOf({ part: user, name: 'client-key', kubeconfig, from });
  if (!key.ok) return key;
  const servername = text(cluster['tls-server-name']);
  return answered({
    ...(ca.value === undefined ? {} : { ca: ca.value }),
    ...(cert.value === undefined ? {} : { cert: cert.value }),
    ...(key.value === undefined ? {} : { key: key.value }),
    ...(servername === undefined ? {} : { servername }),
    ...(cluster['insecure-skip-tls-verify'] === true ? { rejectUnauthorized: false } : {}),
  });
};

/** Certificate, key and authority made ready once for all connections, if they are PEM and belong together. */
export const secureContext = (tls: TlsOptions, from: string): Answer<SecureContext> => {
  try {
    // An authority that is not a certificate would be passed over in silence.
    if (tls.ca !== undefined) new X509Certificate(tls.ca);
    return answered(createSecureContext({ ...tls }));
  } catch (error) {
    return noAccess(`${from}: the certificates cannot be used: ${saidBy(error)}`);
  }
};
