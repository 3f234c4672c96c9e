import { answered, type Answer } from '#core/model';
import type { Credential, Headers } from './access.ts';
import type { Asked } from './credential.ts';
import { noAccess, saidBy } from './trouble.ts';

/**
 * `auth-provider` of a kubeconfig's user (gcp, azure), as client-node knows them. It is loaded only here: parsing
 * its modules takes longer than the rest of a plan's start-up.
 */
export const authProvider = async ({ parts }: Asked): Promise<Answer<Credential>> => {
  const { KubeConfig } = await import('@kubernetes/client-node/dist/config.js');
  const config = new KubeConfig();
  const headers = async (): Promise<Answer<Headers>> => {
    try {
      const options: { headers?: Record<string, string> } = {};
      await config.applyToHTTPSOptions(options);
      return answered(Object.fromEntries(Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])));
    } catch (error) {
      return noAccess(`${parts.from}: the auth-provider gave no credential: ${saidBy(error)}`);
    }
  };
  try {
    config.loadFromFile(parts.file);
    config.setCurrentContext(parts.names.context);
  } catch (error) {
    return noAccess(`${parts.from} cannot be used by its auth-provider: ${saidBy(error)}`);
  }
  const first = await headers();
  return first.ok ? answered({ headers, renews: false }) : first;
};
