import type { Sandbox } from './sandbox.ts';

type Described = Pick<Sandbox, 'name' | 'server' | 'ca' | 'users'>;

const quoted = (text: string): string => JSON.stringify(text);

const clusterEntry = ({ name, server, ca }: Described): string =>
  [`- name: ${quoted(name)}`, '  cluster:', `    server: ${quoted(server)}`, `    certificate-authority-data: ${Buffer.from(ca).toString('base64')}`].join('\n');

const contextNames = ({ name, users }: Described): readonly (readonly [context: string, token: string])[] =>
  users.map((user) => [user.name === 'admin' ? name : `${name}-${user.name}`, user.token] as const);

const contextEntries = (sandbox: Described): string[] =>
  contextNames(sandbox).map(([context]) => [`- name: ${quoted(context)}`, '  context:', `    cluster: ${quoted(sandbox.name)}`, `    user: ${quoted(context)}`].join('\n'));

const userEntries = (sandbox: Described): string[] =>
  contextNames(sandbox).map(([context, token]) => [`- name: ${quoted(context)}`, '  user:', `    token: ${quoted(token)}`].join('\n'));

/**
 * A kubeconfig for sandboxes: a context of each one's name that may do everything, and `NAME-viewer`, `NAME-nobody` and
 * `NAME-expired` for users who may only read, may nothing, and whose token is no longer known.
 */
export const kubeconfigFor = (sandboxes: readonly Described[]): string =>
  [
    'apiVersion: v1', 'kind: Config', `current-context: ${quoted(sandboxes[0]?.name ?? '')}`,
    'clusters:', ...sandboxes.map(clusterEntry),
    'contexts:', ...sandboxes.flatMap(contextEntries),
    'users:', ...sandboxes.flatMap(userEntries),
    '',
  ].join('\n');
