import type { Cluster } from '../cluster.ts';
import type { Draft } from '../draft.ts';
import { objectJson, partialOf } from '../encode.ts';
import { type Call, refusalReply, type Reply, type Sink } from '../http/call.ts';
import { type Kind, versionText } from '../kinds/kind.ts';
import { invalid, isRefusal, refuse, type Refusal } from '../refusal.ts';
import type { Chooses } from '../store/selectors.ts';
import { EXPIRED, type Happening, type Stored } from '../store/store.ts';
import { forbid } from '../validate/cause.ts';
import { type Form, formOf } from './form.ts';
import { choiceOf, millisOf } from './read.ts';
import { tableOf } from './table.ts';

type EventType = 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';

type Watching = { readonly cluster: Cluster; readonly kind: Kind; readonly namespace: string | undefined; readonly form: Form; readonly chooses: Chooses; readonly call: Call };

const BOOKMARK_EVERY = 60_000;
const LONGEST = 3_600_000;
const INITIAL_END = { 'k8s.io/initial-events-end': 'true' };

const writer = ({ cluster, kind, form }: Watching, out: Sink): ((type: EventType, object: Draft) => void) => {
  let columnsSent = false;
  return (type, object) => {
    if (form.as === 'table' && type !== 'BOOKMARK') {
      const table = tableOf([object], kind, { now: millisOf(cluster), include: form.include, metadata: { resourceVersion: object['metadata'].resourceVersion }, withoutColumns: columnsSent });
      columnsSent = true;
      out.write(`${JSON.stringify({ type, object: table })}\n`);
    } else if (form.as === 'metadata' && type !== 'ERROR') out.write(`${JSON.stringify({ type, object: partialOf(object) })}\n`);
    else out.write(`{"type":"${type}","object":${type === 'ERROR' || type === 'BOOKMARK' ? JSON.stringify(object) : objectJson(object, kind).trimEnd()}}\n`);
  };
};

const bookmark = (kind: Kind, version: number, annotations?: Record<string, string>): Draft => ({
  kind: kind.kind, apiVersion: versionText(kind), metadata: { resourceVersion: String(version), creationTimestamp: null, ...(annotations && { annotations }) },
});

const typeFor = (happening: Happening, chosen: (object: Stored) => boolean): EventType | undefined => {
  const now = happening.type !== 'DELETED' && chosen(happening.object);
  const before = happening.before !== undefined && chosen(happening.before);
  if (now) return before ? 'MODIFIED' : 'ADDED';
  return before ? 'DELETED' : undefined;
};

/** An object that a selector no longer chooses is told as it was chosen last, at the version at which it left. */
const lastSeen = ({ before = {}, version }: Happening): Draft => ({ ...before, metadata: { ...before['metadata'], resourceVersion: String(version) } });

const tooOld = (version: number, kept: number): Draft => ({
  kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message: `too old resource version: ${version} (${kept})`, reason: 'Expired', code: 410,
});

const beginsWithAll = (call: Call): boolean => call.query.get('sendInitialEvents') === 'true' || ['', '0'].includes(call.query.get('resourceVersion') ?? '');

const run = (watching: Watching, out: Sink): void => {
  const { cluster, kind, namespace, chooses, call } = watching;
  const { store, clock } = cluster;
  const write = writer(watching, out);
  const chosen = (object: Stored): boolean => (namespace === undefined || object['metadata'].namespace === namespace) && chooses(object);
  const tell = (happening: Happening): void => {
    const type = happening.storage === kind.storage ? typeFor(happening, chosen) : undefined;
    if (type) write(type, type === 'DELETED' && happening.type !== 'DELETED' ? lastSeen(happening) : happening.object);
  };
  const version = Number(call.query.get('resourceVersion') ?? 0);
  if (beginsWithAll(call)) {
    for (const object of store.list(kind.storage, namespace).filter(chooses)) write('ADDED', object);
    if (call.query.get('sendInitialEvents') === 'true') write('BOOKMARK', bookmark(kind, store.version(), INITIAL_END));
  } else {
    const missed = store.since(kind.storage, version);
    if (missed === EXPIRED) {
      write('ERROR', tooOld(version, store.version()));
      out.end();
      return;
    }
    missed.forEach(tell);
  }
  keep(watching, out, { tell, write, stopListening: store.listen(tell), clock });
};

type Keeping = { readonly tell: (happening: Happening) => void; readonly write: (type: EventType, object: Draft) => void; readonly stopListening: () => void; readonly clock: Cluster['clock'] };

const keep = ({ cluster, kind, call }: Watching, out: Sink, { write, stopListening, clock }: Keeping): void => {
  const seconds = Number(call.query.get('timeoutSeconds') ?? 0);
  const stopTimer = clock.after(seconds > 0 ? seconds * 1000 : LONGEST, () => {
    stopListening();
    out.end();
  });
  let stopBookmarks = (): void => {};
  const bookmarks = (): void => {
    stopBookmarks = clock.after(BOOKMARK_EVERY, () => {
      write('BOOKMARK', bookmark(kind, cluster.store.version()));
      bookmarks();
    });
  };
  if (call.query.get('allowWatchBookmarks') === 'true') bookmarks();
  out.closed(() => {
    stopListening();
    stopTimer();
    stopBookmarks();
  });
};

const wrongOptions = (call: Call): Refusal | undefined => {
  const match = call.query.get('resourceVersionMatch');
  const initial = call.query.has('sendInitialEvents');
  const says = initial ? (match === 'NotOlderThan' ? undefined : 'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan') : match ? 'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided' : undefined;
  return says === undefined ? undefined : invalid({ group: 'meta.k8s.io', kind: 'ListOptions' }, [forbid('resourceVersionMatch', says)]);
};

/** A watch on a collection: what is there where no version is given, then every change after it, until the client or the time ends it. */
export const watchReply = (cluster: Cluster, kind: Kind, { call, namespace }: { readonly call: Call; readonly namespace: string | undefined }): Reply => {
  const form = formOf(call);
  if (isRefusal(form)) return refusalReply(form);
  const choice = choiceOf(call, kind);
  if (isRefusal(choice)) return refusalReply(choice);
  const version = call.query.get('resourceVersion') ?? '';
  if (!/^\d*$/.test(version)) return refusalReply(refuse(400, 'BadRequest', { message: `invalid resource version: ${JSON.stringify(version)}` }));
  const wrong = wrongOptions(call);
  if (wrong) return refusalReply(wrong);
  const watching: Watching = { cluster, kind, namespace, form, chooses: choice.chooses, call };
  return { status: 200, stream: (out) => run(watching, out) };
};
