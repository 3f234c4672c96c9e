import { direct, type Direct } from './direct.ts';
import type { EmbeddedClusters } from './embedded-clusters.ts';
import { fateNamed, fits } from './faults.ts';
import { type Fate, type Relay, relayAuthority, startRelay } from './relay.ts';
import type { Sent } from './requests-text.ts';

/** One member cluster of a world: an API server behind a relay that watches, counts and spoils what fleet sends. */
export type Member = {
  /** Talks to the API server past the relay: what somebody else does. */
  readonly api: Direct;
  /** What the last fleet command sent. */
  readonly sent: readonly Sent[];
  /** Spoils requests that fit, once `after` of them went through, until it is healed. */
  readonly fault: (what: string, answer: string, after: number) => void;
  readonly heal: () => void;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
};

/** API servers and the way to them. */
export type EmbeddedWorld = {
  readonly names: readonly string[];
  readonly member: (name: string) => Member;
  /** A kubeconfig with one context per cluster, which leads through the relays. */
  readonly kubeconfigText: () => string;
  /** Calls at each write request that arrives, before it is passed on; what comes back ends that. */
  readonly onWrite: (listener: () => void) => () => void;
  /** A fleet command begins: what was sent before is forgotten. */
  readonly begin: () => void;
  readonly close: () => Promise<void>;
};

type Fault = { readonly what: string; readonly fate: Fate; left: number };
type Watched = Member & { readonly relay: Relay; readonly forget: () => void };

const changes: ReadonlySet<string> = new Set(['create', 'update', 'patch', 'delete']);

const watched = async (server: { readonly url: string; readonly ca: string; readonly api: Direct }, wrote: () => void): Promise<Watched> => {
  const sent: Sent[] = [];
  let faults: Fault[] = [];
  const fateOf = (one: Sent): Fate => {
    sent.push(one);
    if (changes.has(one.verb)) wrote();
    const fault = faults.find(({ what }) => fits(one, what));
    if (fault === undefined) return { fate: 'through' };
    if (fault.left === 0) return fault.fate;
    fault.left--;
    return { fate: 'through' };
  };
  const relay = await startRelay({ server: server.url, ca: server.ca, fateOf });
  return {
    api: server.api, sent, relay, stop: relay.stop, start: relay.start,
    fault: (what, answer, after) => void faults.push({ what, fate: fateNamed(answer), left: after }),
    heal: () => {
      faults = [];
    },
    forget: () => void sent.splice(0),
  };
};

const contextLines = (servers: EmbeddedClusters, entry: (cluster: string, context: string, token: string) => readonly string[]): readonly string[] =>
  servers.clusters.flatMap(({ name, tokens }) => Object.entries(tokens).flatMap(([context, token]) => entry(name, context, token)));

const kubeconfigOf = (servers: EmbeddedClusters, urlOf: (name: string) => string): string => {
  const authority = Buffer.from(relayAuthority()).toString('base64');
  return [
    'apiVersion: v1', 'kind: Config', `current-context: ${servers.clusters[0]?.name ?? ''}`, 'clusters:',
    ...servers.clusters.flatMap(({ name }) => [`  - name: ${name}`, '    cluster:', `      server: ${urlOf(name)}`, `      certificate-authority-data: ${authority}`]),
    'contexts:',
    ...contextLines(servers, (cluster, context) => [`  - name: ${context}`, '    context:', `      cluster: ${cluster}`, `      user: ${context}`]),
    'users:',
    ...contextLines(servers, (_, context, token) => [`  - name: ${context}`, '    user:', `      token: ${token}`]),
    '',
  ].join('\n');
};

/** Puts a relay before each of the API servers that are running; closing the world closes them too. */
export const worldOf = async (servers: EmbeddedClusters): Promise<EmbeddedWorld> => {
  const listeners = new Set<() => void>();
  const wrote = (): void => {
    for (const listener of listeners) listener();
  };
  const members = new Map<string, Watched>();
  for (const server of servers.clusters) members.set(server.name, await watched({ ...server, api: direct(servers.kubeconfig, server.name) }, wrote));
  const member = (name: string): Watched => {
    const found = members.get(name);
    if (found === undefined) throw new Error(`there is no cluster "${name}"; there are: ${[...members.keys()].join(' ')}`);
    return found;
  };
  return {
    names: [...members.keys()], member,
    kubeconfigText: () => kubeconfigOf(servers, (name) => member(name).relay.url()),
    onWrite: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    begin: () => members.forEach((one) => void one.forget()),
    close: async () => {
      await Promise.all([...members.values()].map((one) => one.stop()));
      await servers.close();
    },
  };
};

/** Starts embedded clusters of these names. */
export const startWorld = async (names: readonly string[]): Promise<EmbeddedWorld> => {
  const { startEmbedded } = await import('./embedded-clusters.ts');
  return worldOf(await startEmbedded(names));
};
