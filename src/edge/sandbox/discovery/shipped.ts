import type { JsonObject } from '#core/model';
import { versionText } from '../kinds/kind.ts';
import { makeKinds } from '../kinds/registry.ts';
import { loadDefinitions } from '../schemas/definitions.ts';
import { openApiDocument } from './documents.ts';

type Shipped = (apiVersion: string) => JsonObject | undefined;

const load = async (): Promise<Shipped> => {
  const definitions = await loadDefinitions();
  const kinds = makeKinds(definitions).all();
  const made = new Map<string, JsonObject | undefined>();
  return (apiVersion) => {
    if (!made.has(apiVersion)) {
      const own = kinds.filter((kind) => versionText(kind) === apiVersion);
      made.set(apiVersion, own.length === 0 ? undefined : openApiDocument(own, definitions));
    }
    return made.get(apiVersion);
  };
};

let loaded: Promise<Shipped> | undefined;

/** The OpenAPI v3 document of a built-in apiVersion as a server of the sandbox's version gives it; undefined for any other. Read once a process. */
export const shippedDocument = async (apiVersion: string): Promise<JsonObject | undefined> => {
  loaded ??= load();
  return (await loaded)(apiVersion);
};
