import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { answered, type Answer, isObject, type Json, type JsonObject } from '#core/model';
import type { Credential, Headers, TlsOptions } from './access.ts';
import type { Asked } from './credential.ts';
import { pemOf } from './pem.ts';
import { noAccess } from './trouble.ts';

/** A login that waits for somebody who is not there must not hold the others for ever. */
const LONGEST_MS = 60_000;

type Given = { readonly headers: Headers; readonly tls: Pick<TlsOptions, 'cert' | 'key'>; readonly until: number };
type Plugin = { readonly command: string; readonly args: readonly string[]; readonly env: Record<string, string | undefined>; readonly from: string };

const OF_THE_PLUGIN = 'client.authentication.k8s.io/exec';

// What a plugin may ask about the cluster that it gives credentials for (client.authentication.k8s.io/v1).
const aboutCluster = ({ extensions, ...cluster }: JsonObject, ca: string | undefined): JsonObject => {
  const names = ['server', 'insecure-skip-tls-verify', 'tls-server-name', 'proxy-url'];
  const own = (Array.isArray(extensions) ? extensions : []).filter(isObject).find(({ name }) => name === OF_THE_PLUGIN)?.extension;
  return {
    ...Object.fromEntries(names.flatMap((name) => (cluster[name] === undefined ? [] : [[name, cluster[name] as Json]]))),
    ...(ca === undefined ? {} : { 'certificate-authority-data': Buffer.from(ca).toString('base64') }),
    ...(own === undefined ? {} : { config: own }),
  };
};

const pluginOf = ({ parts, env }: Asked, exec: JsonObject, ca: string | undefined): Plugin => {
  const command = String(exec.command);
  const set = (Array.isArray(exec.env) ? exec.env : []).filter(isObject).map((one) => [String(one.name), String(one.value)] as const);
  const ask = {
    apiVersion: exec.apiVersion ?? 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    spec: { interactive: false, ...(exec.provideClusterInfo === true ? { cluster: aboutCluster(parts.cluster, ca) } : {}) },
  };
  return {
    command: /[\\/]/.test(command) ? resolve(dirname(parts.file), command) : command,
    args: (Array.isArray(exec.args) ? exec.args : []).map(String),
    env: { ...env, ...Object.fromEntries(set), KUBERNETES_EXEC_INFO: JSON.stringify(ask) },
    from: parts.from,
  };
};

const run = ({ command, args, env, from }: Plugin): Promise<Answer<string>> =>
  new Promise((settle) => {
    const child = execFile(command, [...args], { env, timeout: LONGEST_MS, killSignal: 'SIGKILL', maxBuffer: 1 << 20 }, (error, stdout, stderr) => {
      if (error === null) return settle(answered(stdout));
      const why = error.killed
        ? `did not end within ${LONGEST_MS / 1000} s`
        : error.code === 'ENOENT'
          ? 'was not found'
          : `ended with ${error.code}: ${stderr || error.message}`;
      settle(noAccess(`${from}: the credential plugin ${command} ${why}`));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end();
  });

const given = (text: string, { command, from }: Plugin): Answer<Given> => {
  let status: unknown;
  try {
    status = (JSON.parse(text) as { status?: unknown } | null)?.status;
  } catch {
    return noAccess(`${from}: the credential plugin ${command} did not answer with JSON`);
  }
  if (!isObject(status)) return noAccess(`${from}: the credential plugin ${command} answered without a status`);
  const { token, clientCertificateData: cert, clientKeyData: key, expirationTimestamp: until } = status;
  if (typeof token !== 'string' && typeof cert !== 'string')
    return noAccess(`${from}: the credential plugin ${command} gave neither token nor certificate`);
  return answered({
    headers: typeof token === 'string' ? { authorization: `Bearer ${token}` } : {},
    tls: typeof cert === 'string' && typeof key === 'string' ? { cert, key } : {},
    until: typeof until === 'string' ? Date.parse(until) : Number.POSITIVE_INFINITY,
  });
};

const wallClock = (): number => performance.timeOrigin + performance.now();

/**
 * `exec` of a kubeconfig's user: the plugin runs once, however many requests wait for it, and again only when its
 * credential has expired or was not accepted.
 */
export const execPlugin = async (asked: Asked): Promise<Answer<Credential>> => {
  const { exec } = asked.parts.user;
  const { from } = asked.parts;
  if (!isObject(exec) || typeof exec.command !== 'string') return noAccess(`${from}: exec names no command`);
  if (exec.interactiveMode === 'Always')
    return noAccess(`${from}: the credential plugin ${exec.command} asks for a terminal, and fleet gives it none`);
  const ca = await pemOf({ part: asked.parts.cluster, name: 'certificate-authority', kubeconfig: asked.parts.file, from });
  if (!ca.ok) return ca;
  const plugin = pluginOf(asked, exec, ca.value);
  const login = async (): Promise<Answer<Given>> => {
    const text = await run(plugin);
    return text.ok ? given(text.value, plugin) : text;
  };
  let known = login();
  let renewing: Promise<Answer<Given>> | undefined;
  const renew = (): Promise<Answer<Given>> => {
    renewing ??= login().finally(() => {
      renewing = undefined;
    });
    known = renewing;
    return renewing;
  };
  const first = await known;
  if (!first.ok) return first;
  const headers = async (rejected?: string): Promise<Answer<Headers>> => {
    const now = await known;
    const usable = now.ok && (rejected === undefined || now.value.headers.authorization !== rejected) && wallClock() < now.value.until;
    const used = usable ? now : await renew();
    return used.ok ? answered(used.value.headers) : used;
  };
  return answered({ headers, renews: true, tls: first.value.tls });
};
