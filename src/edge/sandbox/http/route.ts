/** What a request path names, before anything is looked up. */
export type Target = {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly subresource?: string;
};

const namespaceSubresources: readonly string[] = ['status', 'finalize'];

const inNamespace = (rest: readonly string[]): Omit<Target, 'group' | 'version'> => {
  const [, namespace = '', third, fourth, ...more] = rest;
  if (third === undefined) return { plural: 'namespaces', name: namespace };
  if (namespaceSubresources.includes(third) && fourth === undefined) return { plural: 'namespaces', name: namespace, subresource: third };
  return { plural: third, namespace, ...(fourth === undefined ? {} : { name: fourth }), ...(more.length === 0 ? {} : { subresource: more.join('/') }) };
};

const ofRest = (rest: readonly string[]): Omit<Target, 'group' | 'version'> => {
  if (rest[0] === 'namespaces' && rest.length > 1) return inNamespace(rest);
  const [plural = '', name, ...more] = rest;
  return { plural, ...(name === undefined ? {} : { name }), ...(more.length === 0 ? {} : { subresource: more.join('/') }) };
};

/** The segments of a path, each decoded by itself; undefined where one is not valid percent encoding. */
export const segmentsOf = (path: string): readonly string[] | undefined => {
  try {
    return path.split('/').filter((part) => part !== '').map(decodeURIComponent);
  } catch {
    return undefined;
  }
};

/** The object or collection that a path names, or undefined where it names neither. */
export const targetOf = (path: string): Target | undefined => {
  const segments = segmentsOf(path) ?? [];
  const [root, first = '', second = '', ...rest] = segments;
  if (root === 'api' && segments.length > 2) return { group: '', version: first, ...ofRest([second, ...rest]) };
  if (root === 'apis' && segments.length > 3) return { group: first, version: second, ...ofRest(rest) };
  return undefined;
};

/** The verb of an HTTP method on a target, in Kubernetes' words. */
export const verbOf = (method: string, target: Target, watching: boolean): string => {
  const one = target.name !== undefined;
  switch (method) {
    case 'GET':
    case 'HEAD':
      return one ? 'get' : watching ? 'watch' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return one ? 'delete' : 'deletecollection';
    default:
      return '';
  }
};
