import { readFile } from 'node:fs/promises';
import { load, YAMLException } from 'js-yaml';
import { answered, type Answer, byText, isObject, type JsonObject } from '#core/model';
import { codeOf, noAccess, saidBy } from './trouble.ts';

/** A kubeconfig: its three lists by name, as written. Where a name stands twice, the first counts. */
export type Kubeconfig = {
  readonly file: string;
  readonly current?: string;
  readonly contexts: ReadonlyMap<string, JsonObject>;
  readonly clusters: ReadonlyMap<string, JsonObject>;
  readonly users: ReadonlyMap<string, JsonObject>;
};

/** One context with what it names. A context without a user is an anonymous one. */
export type ContextParts = {
  readonly from: string;
  readonly file: string;
  readonly cluster: JsonObject;
  readonly user: JsonObject;
  readonly names: { readonly context: string; readonly user: string };
};

const named = (list: unknown, member: 'context' | 'cluster' | 'user'): ReadonlyMap<string, JsonObject> => {
  const found = new Map<string, JsonObject>();
  for (const item of Array.isArray(list) ? list : []) {
    if (!isObject(item) || typeof item.name !== 'string' || found.has(item.name)) continue;
    found.set(item.name, isObject(item[member]) ? item[member] : {});
  }
  return found;
};

const textOf = async (file: string, shown: string): Promise<Answer<string>> => {
  try {
    return answered(await readFile(file, 'utf8'));
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : saidBy(error);
    return noAccess(`kubeconfig ${shown} cannot be read: ${why}`);
  }
};

const lineOf = (error: unknown): string => (error instanceof YAMLException && error.mark ? ` (line ${error.mark.line + 1})` : '');

/** Reads a kubeconfig. `shown` is the name that messages use. */
export const readKubeconfig = async (file: string, shown: string): Promise<Answer<Kubeconfig>> => {
  const text = await textOf(file, shown);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = load(text.value);
  } catch (error) {
    // The parser's own message quotes the file, and with it perhaps a token.
    return noAccess(`kubeconfig ${shown} is not YAML${lineOf(error)}`);
  }
  if (!isObject(value)) return noAccess(`kubeconfig ${shown} is not a kubeconfig: it holds no members`);
  const current = value['current-context'];
  return answered({
    file,
    ...(typeof current === 'string' && current !== '' ? { current } : {}),
    contexts: named(value.contexts, 'context'),
    clusters: named(value.clusters, 'cluster'),
    users: named(value.users, 'user'),
  });
};

const listed = (names: Iterable<string>): string => {
  const all = [...names].sort(byText);
  if (all.length === 0) return 'it has none';
  return `it has ${all.slice(0, 10).join(', ')}${all.length > 10 ? ` and ${all.length - 10} more` : ''}`;
};

/** The parts of a context by name, or of the current one. A missing context is answered with the list of those there are. */
export const contextParts = (config: Kubeconfig, shown: string, asked?: string): Answer<ContextParts> => {
  const name = asked ?? config.current;
  if (name === undefined) return noAccess(`kubeconfig ${shown} has no current context, and none was named; ${listed(config.contexts.keys())}`);
  const context = config.contexts.get(name);
  if (context === undefined) return noAccess(`kubeconfig ${shown} has no context "${name}"; ${listed(config.contexts.keys())}`);
  const from = `context "${name}" of ${shown}`;
  const cluster = config.clusters.get(String(context.cluster));
  if (cluster === undefined)
    return noAccess(`${from} names the cluster "${String(context.cluster)}", which the file does not have; ${listed(config.clusters.keys())}`);
  const userName = typeof context.user === 'string' ? context.user : '';
  const user = userName === '' ? {} : config.users.get(userName);
  if (user === undefined) return noAccess(`${from} names the user "${userName}", which the file does not have; ${listed(config.users.keys())}`);
  return answered({ from, file: config.file, cluster, user, names: { context: name, user: userName } });
};
