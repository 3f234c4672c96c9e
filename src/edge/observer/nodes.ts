import { type Answer, byText, type ClusterClient, type ClusterName, type JsonObject } from '#core/model';

type Clients = ReadonlyMap<ClusterName, Answer<ClusterClient>>;
type Node = { readonly metadata?: { readonly labels?: Readonly<Record<string, string>> }; readonly spec?: { readonly providerID?: string } };

/** What a cluster's nodes say of where it is. A member that they do not agree on is missing. */
export type NodePlace = { readonly provider?: string; readonly region?: string; readonly zones: readonly string[] };

const only = (values: readonly (string | undefined)[]): string | undefined => {
  const distinct = [...new Set(values.filter((value) => value !== undefined && value !== ''))];
  return distinct.length === 1 ? distinct[0] : undefined;
};

const schemeOf = (node: Node): string | undefined => /^([a-z0-9-]+):\/\//.exec(node.spec?.providerID ?? '')?.[1];

const placeOf = async (client: Answer<ClusterClient> | undefined): Promise<NodePlace> => {
  if (!client?.ok) return { zones: [] };
  const listed = await client.value.list({ path: '/api/v1/nodes' });
  if (!listed.ok) return { zones: [] };
  const nodes = listed.value as readonly JsonObject[] as unknown as readonly Node[];
  const label = (node: Node, name: string): string | undefined => node.metadata?.labels?.[name];
  const provider = only(nodes.map(schemeOf));
  const region = only(nodes.map((node) => label(node, 'topology.kubernetes.io/region')));
  const zones = [...new Set(nodes.flatMap((node) => label(node, 'topology.kubernetes.io/zone') ?? []))].sort(byText);
  return { zones, ...(provider === undefined ? {} : { provider }), ...(region === undefined ? {} : { region }) };
};

const identityOf = async (client: Answer<ClusterClient> | undefined): Promise<string | undefined> => {
  if (!client?.ok) return undefined;
  const space = await client.value.get('/api/v1/namespaces/kube-system');
  return space.ok ? ((space.value as { metadata?: { uid?: string } }).metadata?.uid ?? undefined) : undefined;
};

const twinOf = async (name: ClusterName, clients: Clients): Promise<ClusterName | undefined> => {
  const own = await identityOf(clients.get(name));
  if (own === undefined) return undefined;
  const others = [...clients.keys()].filter((other) => other !== name);
  const identities = await Promise.all(others.map((other) => identityOf(clients.get(other))));
  return others.find((_, at) => identities[at] === own);
};

/** What joining asks: where a cluster is, as its nodes tell, and whether it is another name for one that is known (the UID of kube-system). */
export const surveyNodes = { placeOf, twinOf } as const;
