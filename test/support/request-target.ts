/** What a request path names; the core group is `v1`, as in object keys. */
export type RequestTarget = { readonly group: string; readonly plural: string; readonly namespace?: string; readonly name?: string };

/** The collection or object of a path, or undefined where it names neither (discovery, health, OpenAPI). */
export const targetOf = (path: string): RequestTarget | undefined => {
  const [root, first = '', ...parts] = path.split('/').filter((part) => part !== '').map(decodeURIComponent);
  if (root !== 'api' && root !== 'apis') return undefined;
  const [group, rest] = root === 'api' ? ['v1', parts] : [first, parts.slice(1)];
  const [namespaces, namespace, plural, name] = rest;
  if (namespaces === undefined) return undefined;
  if (namespaces === 'namespaces' && namespace !== undefined && plural !== undefined) return { group, plural, namespace, ...(name === undefined ? {} : { name }) };
  return { group, plural: namespaces, ...(namespace === undefined ? {} : { name: namespace }) };
};
