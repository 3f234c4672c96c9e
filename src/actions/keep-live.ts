import { retained } from '#core/overrides';
import { addressText, type Desired, type DesiredObject, type Interpreter, type K8sObject, type ObservedCluster } from '#core/model';
import type { Rendered } from './desire.ts';

type Kept = { readonly desired: Desired; readonly bodies: Rendered['bodies'] };

/** Desired objects, and the bodies to send, in which live objects keep what is theirs. Of Secrets nothing is kept: what a cluster fills in is not sent. */
export const keepLive = (given: { desired: Desired; bodies: Rendered['bodies']; observed: readonly ObservedCluster[]; interpreter: Interpreter }): Kept => {
  const { desired, observed, interpreter } = given;
  const seen = new Map(observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster, one.objects] as const] : [])));
  const kept = new Map<string, K8sObject>();
  const keep = (one: DesiredObject): DesiredObject => {
    const live = seen.get(one.cluster)?.get(one.key);
    if (live?.found !== 'yes' || one.object.kind === 'Secret') return one;
    const object: K8sObject = retained(one.object, live.live, interpreter);
    if (object === one.object) return one;
    kept.set(addressText({ cluster: one.cluster, object: one.key }), object);
    return { ...one, object };
  };
  const objects = desired.objects.map(keep);
  return { desired: { ...desired, objects }, bodies: kept.size === 0 ? given.bodies : new Map([...given.bodies, ...kept]) };
};
