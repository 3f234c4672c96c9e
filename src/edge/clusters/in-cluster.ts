import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, type Answer } from '#core/model';
import type { Access } from './access.ts';
import { rotatingToken } from './token-file.ts';
import { noAccess, saidBy } from './trouble.ts';

const MOUNTED = '/var/run/secrets/kubernetes.io/serviceaccount';
const FROM = 'the service account of this pod';

/** The API server of the cluster that fleet runs in, by the mounted service account. */
export const inCluster = async (env: Readonly<Record<string, string | undefined>>, folder: string = MOUNTED): Promise<Answer<Access>> => {
  const host = env.KUBERNETES_SERVICE_HOST;
  if (host === undefined || host === '') return noAccess('fleet does not run in a cluster: KUBERNETES_SERVICE_HOST is not set');
  const credential = await rotatingToken(join(folder, 'token'), FROM);
  if (!credential.ok) return credential;
  try {
    const ca = await readFile(join(folder, 'ca.crt'), 'utf8');
    const server = new URL(`https://${host.includes(':') ? `[${host}]` : host}:${env.KUBERNETES_SERVICE_PORT ?? '443'}`);
    return answered({ from: FROM, server, tls: { ca }, credential: credential.value, gzip: true });
  } catch (error) {
    return noAccess(`${FROM} cannot be used: ${saidBy(error)}`);
  }
};
