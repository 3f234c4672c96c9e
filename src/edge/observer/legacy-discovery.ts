import { type ClusterClient, isObject, type JsonObject, type ServedKind } from '#core/model';
import { objects, texts } from './lists.ts';

type Version = { readonly group: string; readonly version: string; readonly path: string };
type Found = { readonly served: readonly ServedKind[]; readonly unread: readonly string[] };

const versionsOf = (document: JsonObject): readonly Version[] | undefined => {
  if (document.kind === 'APIVersions') return texts(document.versions).map((version) => ({ group: '', version, path: `/api/${version}` }));
  if (document.kind !== 'APIGroupList') return undefined;
  return objects(document.groups).flatMap((group) => {
    const name = String(group.name);
    const preferred = isObject(group.preferredVersion) ? String(group.preferredVersion.version) : '';
    const all = objects(group.versions).map((one) => String(one.version));
    return [...all.filter((version) => version === preferred), ...all.filter((version) => version !== preferred)].map((version) => ({
      group: name,
      version,
      path: `/apis/${name}/${version}`,
    }));
  });
};

const kindsOf = (list: JsonObject, { group, version }: Version): readonly ServedKind[] =>
  objects(list.resources)
    .filter(({ name, kind }) => typeof name === 'string' && !name.includes('/') && typeof kind === 'string')
    .map(({ name, kind, namespaced, verbs, shortNames, singularName }) => ({
      group,
      kind: String(kind),
      version,
      plural: String(name),
      namespaced: namespaced === true,
      verbs: texts(verbs),
      ...(texts(shortNames).length > 0 ? { shortNames: texts(shortNames) } : {}),
      ...(typeof singularName === 'string' && singularName !== '' ? { singular: singularName } : {}),
    }));

/** The kinds behind a legacy discovery document, one request for each version; undefined where the document is none. */
export const legacyGroups = async (client: ClusterClient, document: JsonObject): Promise<Found | undefined> => {
  const versions = versionsOf(document);
  if (versions === undefined) return undefined;
  const lists = await Promise.all(versions.map(async (version) => ({ version, answer: await client.get(version.path) })));
  return {
    served: lists.flatMap(({ version, answer }) => (answer.ok && answer.value.kind === 'APIResourceList' ? kindsOf(answer.value, version) : [])),
    unread: lists.flatMap(({ version, answer }) => (answer.ok && answer.value.kind === 'APIResourceList' ? [] : [version.group])),
  };
};
