import { isObject, type Interpreter, type Json, type K8sObject, sameValue } from '#core/model';

// What the template does not write stays the cluster's by itself: server-side apply leaves it alone.
const ownPart = (desired: Json, kept: Json): Json => {
  if (desired === kept) return desired;
  if (isObject(desired) && isObject(kept)) return Object.fromEntries(Object.entries(desired).flatMap(([name, value]) => (Object.hasOwn(kept, name) ? [[name, ownPart(value, kept[name] as Json)]] : [])));
  if (Array.isArray(desired) && Array.isArray(kept) && desired.length === kept.length) return (desired as readonly Json[]).map((item, at) => ownPart(item, (kept as readonly Json[])[at] as Json));
  return Array.isArray(desired) ? desired : kept;
};

/** A desired object in which what the cluster's own object is to keep stands as it is there, by the rule of its kind (Karmada: retention). */
export const retained = (desired: K8sObject, live: K8sObject, interpreter: Interpreter): K8sObject => {
  const kept = interpreter.retain(desired, live);
  if (kept === desired) return desired;
  const own = ownPart(desired as unknown as Json, kept as unknown as Json);
  return sameValue(own, desired as unknown as Json) ? desired : (own as unknown as K8sObject);
};
