import { isObject, type Json, type K8sObject, sameValue } from '#core/model';

/** Fills in what a server would fill in of an object's kind. */
export type Defaulted = (object: K8sObject) => K8sObject;

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));

const grafted = (value: Json, full: Json | undefined, [segment, ...below]: readonly string[]): Json => {
  if (segment === undefined || full === undefined) return value;
  if (Array.isArray(value)) {
    const at = Number(segment);
    const [item, whole] = [(value as readonly Json[])[at], Array.isArray(full) ? (full as readonly Json[])[at] : undefined];
    return item === undefined ? value : (value as readonly Json[]).with(at, grafted(item, whole, below));
  }
  if (!isObject(value) || !isObject(full)) return value;
  const [member, whole] = [value[segment], full[segment]];
  if (member === undefined) return whole === undefined ? value : { ...value, [segment]: whole };
  return { ...value, [segment]: grafted(member, whole, below) };
};

/** The object with what stands at some paths by default alone: the topmost members that are missing, with all that is below them. */
export const withDefaultsAt = (object: K8sObject, paths: readonly string[], defaulted: Defaulted): K8sObject => {
  const full = defaulted(object) as unknown as Json;
  return paths.reduce<Json>((now, path) => grafted(now, full, segmentsOf(path)), object as unknown as Json) as unknown as K8sObject;
};

type Three = { readonly written: Json; readonly filledFirst: Json; readonly filledLast: Json };

const reconciled = ({ written, filledFirst, filledLast }: Three): Json => {
  if (Array.isArray(written) && Array.isArray(filledFirst) && Array.isArray(filledLast) && written.length === filledFirst.length) {
    const [first, last] = [filledFirst as readonly Json[], filledLast as readonly Json[]];
    return (written as readonly Json[]).map((item, at) => reconciled({ written: item, filledFirst: first[at] as Json, filledLast: last[at] as Json }));
  }
  if (!isObject(written) || !isObject(filledFirst) || !isObject(filledLast)) return written;
  const members = Object.entries(written).map(([name, value]) => [name, reconciled({ written: value, filledFirst: filledFirst[name] ?? null, filledLast: filledLast[name] ?? null })] as const);
  const early = Object.entries(filledFirst).filter(([name, value]) => !Object.hasOwn(written, name) && !sameValue(value, filledLast[name] ?? null));
  return Object.fromEntries([...members, ...early]);
};

/**
 * The object as written, with the defaults that hang on what was there before it was overridden. Karmada reads templates from
 * an API server, which fills them in first: a Service port that is overridden keeps the target port of the one before.
 */
export const asFilledFirst = (written: K8sObject, filledFirst: K8sObject, defaulted: Defaulted): K8sObject => {
  const three = { written, filledFirst, filledLast: defaulted(written) } as unknown as Three;
  const done = reconciled(three);
  return sameValue(done, three.written) ? written : (done as unknown as K8sObject);
};
