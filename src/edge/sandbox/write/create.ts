import { makings } from '#core/defaulting';
import { aboutOf, writingIn } from '../cluster.ts';
import type { Draft } from '../draft.ts';
import { versionText } from '../kinds/kind.ts';
import { alreadyExists, badRequest, type Refusal } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import type { Ask } from './ask.ts';
import { admitNew, born, checkNew } from './checks.ts';
import { storedForm } from './recode.ts';

const ofServer: readonly string[] = ['uid', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds', 'selfLink'];

/** Takes away what only the server may write, and puts the object into the request's namespace. */
export const claimed = (draft: Draft, ask: Ask): Draft | Refusal => {
  const metadata: Draft = { ...draft['metadata'] };
  for (const member of ofServer) delete metadata[member];
  if (!ask.kind.namespaced) return { ...draft, metadata };
  metadata['namespace'] ||= ask.namespace;
  if (metadata['namespace'] !== ask.namespace) return badRequest('the namespace of the provided object does not match the namespace sent on the request');
  return { ...draft, metadata };
};

const MOST_PREFIX = 58;

const named = (metadata: Draft, ask: Ask): Draft => {
  if (metadata['name'] || !metadata['generateName']) return metadata;
  return { ...metadata, name: `${String(metadata['generateName']).slice(0, MOST_PREFIX)}${ask.cluster.ids.token()}` };
};

/** Makes a new object of a draft that is decoded, defaulted and has its managedFields: admission, preparation, checks, storage. */
export const createObject = (ask: Ask, draft: Draft): Stored | Refusal => {
  const { cluster, kind } = ask;
  const refused = admitNew(ask, draft);
  if (refused) return refused;
  draft['metadata'] = { ...named(draft['metadata'], ask), ...born(ask) };
  kind.rules.onCreate?.(draft, writingIn(cluster, ask.user, ask.dryRun));
  makings[`${versionText(kind)} ${kind.kind}`]?.(draft);
  if (kind.rules.counts) draft['metadata'].generation = 1;
  const finished = storedForm(draft, kind);
  const wrong = checkNew(ask, finished);
  if (wrong) return wrong;
  const { name } = finished['metadata'];
  const taken = cluster.store.get(kind.storage, ask.namespace, name);
  if (taken) return alreadyExists(aboutOf(kind, name), taken['metadata'].deletionTimestamp !== undefined);
  if (ask.dryRun) return finished;
  return cluster.store.put(kind.storage, finished);
};

