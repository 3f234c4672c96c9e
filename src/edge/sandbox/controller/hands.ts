import { type Cluster, nowOf } from '../cluster.ts';
import { copyOf, type Draft, listOf } from '../draft.ts';
import { type Kind, versionText } from '../kinds/kind.ts';
import { isRefusal } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import type { Ask } from '../write/ask.ts';
import { sameObject } from '../write/compare.ts';
import { createObject } from '../write/create.ts';
import { owned } from '../write/ownership.ts';
import { withDefaults } from '../write/recode.ts';
import { removeObject } from '../write/remove.ts';
import { updateObject } from '../write/update.ts';

/** The field manager behind everything that the sandbox's controller writes. */
export const CONTROLLER = 'sandbox-controller';

type Target = { readonly cluster: Cluster; readonly storage: string };

const kindOf = ({ cluster, storage }: Target): Kind | undefined => cluster.kinds.inStorage(storage);

const askFor = (target: Target, kind: Kind, object: Draft): Ask => ({
  cluster: target.cluster, kind, manager: CONTROLLER, user: 'system:sandbox', dryRun: false, force: false, validation: 'Ignore', warnings: [],
  ...(kind.namespaced ? { namespace: object['metadata'].namespace as string } : {}), name: object['metadata'].name as string,
});

/** Makes an object as any client would; nothing happens where it is refused. */
export const make = (target: Target, draft: Draft): Stored | undefined => {
  const kind = kindOf(target);
  if (kind === undefined) return undefined;
  const ask = askFor(target, kind, draft);
  const made = createObject(ask, owned(ask, withDefaults({ ...copyOf(draft), apiVersion: versionText(kind), kind: kind.kind }, kind)));
  return isRefusal(made) ? undefined : made;
};

/** Changes an object's main part. */
export const change = (target: Target, object: Stored, edit: (draft: Draft) => void): void => {
  const kind = kindOf(target);
  if (kind === undefined) return;
  const draft = copyOf(object) as Draft;
  edit(draft);
  const ask = askFor(target, kind, object);
  if (!sameObject(draft, object)) updateObject(ask, owned(ask, draft, object), object);
};

/** Writes an object's status, and annotations with it as kube-controller-manager does; nothing where it is so already. */
export const report = (target: Target, object: Stored, said: { readonly status: Draft; readonly annotations?: Readonly<Record<string, string>> }): void => {
  const kind = kindOf(target);
  if (kind === undefined) return;
  const draft = copyOf(object) as Draft;
  draft['status'] = said.status;
  if (said.annotations) draft['metadata'].annotations = { ...draft['metadata'].annotations, ...said.annotations };
  if (sameObject(draft, object)) return;
  const ask: Ask = { ...askFor(target, kind, object), subresource: 'status' };
  updateObject(ask, owned(ask, draft, object), object);
};

/** Deletes an object in the background. */
export const drop = (target: Target, object: Stored): void => {
  const kind = kindOf(target);
  if (kind) removeObject(askFor(target, kind, object), object, { dryRun: false, propagation: 'Background', graceSeconds: 0 });
};

/** The reference to an object that owns another and controls it. */
export const ownerOf = (object: Stored): Draft => ({
  apiVersion: object['apiVersion'], kind: object['kind'], name: object['metadata'].name, uid: object['metadata'].uid, controller: true, blockOwnerDeletion: true,
});

/** Objects of one storage that an object controls. */
export const ownedBy = ({ cluster, storage }: Target, owner: Stored): readonly Stored[] =>
  cluster.store.list(storage, owner['metadata'].namespace).filter((object) => listOf(object['metadata'], 'ownerReferences').some((one) => one['uid'] === owner['metadata'].uid && one['controller'] === true));

/** Conditions with their times: those that say the same as before keep theirs. */
export const conditionsSince = (object: Stored, cluster: Cluster, conditions: readonly Draft[]): Draft[] => {
  const now = nowOf(cluster);
  return conditions.map((condition) => {
    const before = listOf(object['status'], 'conditions').find((one) => one['type'] === condition['type']);
    const same = before !== undefined && before['status'] === condition['status'];
    const times: Draft = { lastTransitionTime: same ? before['lastTransitionTime'] : now };
    if (condition['lastUpdateTime'] !== undefined) times['lastUpdateTime'] = same && before['reason'] === condition['reason'] ? before['lastUpdateTime'] : now;
    return { ...condition, ...times };
  });
};
