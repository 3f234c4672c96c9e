import { type FieldPathText, isObject, type Json, type K8sObject } from '#core/model';
import { type FieldPath, fieldPathText, parseFieldPath, type PathElement, valueAtFieldPath } from '#lib/field-path';

/** Something that was added beside what was sent, as a whole. */
export type Injected = { readonly path: FieldPathText; readonly value: Json };

// What Kubernetes itself adds: its own labels and annotations, those of a Job's pods, and the token volume of a Pod, which has another name each time.
const OWN = /^(?:(?:[\w.-]+\.)?(?:kubernetes|k8s)\.io\/.*|controller-uid|job-name)$/;
const TOKEN = /kube-api-access-/;

// A key that was left out is one that the server filled in.
const isItem = (item: Json, key: Extract<PathElement, { key: unknown }>['key']): boolean =>
  isObject(item) && Object.entries(key).every(([name, value]) => item[name] === undefined || item[name] === value) && Object.keys(key).some((name) => item[name] !== undefined);

const sentAt = (sent: Json | undefined, element: PathElement): Json | undefined => {
  if ('key' in element) return Array.isArray(sent) ? sent.find((item: Json) => isItem(item, element.key)) : undefined;
  return valueAtFieldPath(sent, [element]) as Json | undefined;
};

const newItemIn = (path: FieldPath, sent: K8sObject): FieldPath | undefined => {
  let at: Json | undefined = sent as unknown as Json;
  for (const [place, element] of path.entries()) {
    at = sentAt(at, element);
    if (at === undefined) return 'key' in element ? path.slice(0, place + 1) : undefined;
  }
  return undefined;
};

const isMark = (path: FieldPath): boolean => {
  const [metadata, map, last] = path.slice(-3).map((element) => ('field' in element ? element.field : ''));
  return metadata === 'metadata' && (map === 'annotations' || map === 'labels') && last !== undefined && !OWN.test(last);
};

/**
 * The label, annotation or list item that a new value belongs to, where no defaulting function would have written it: those
 * fill in members, and add none of these.
 */
export const injectedAt = (text: FieldPathText, sent: K8sObject, stored: K8sObject): Injected | undefined => {
  const path = parseFieldPath(text);
  const whole = newItemIn(path, sent) ?? (isMark(path) ? path : undefined);
  if (whole === undefined || TOKEN.test(text)) return undefined;
  return { path: fieldPathText(whole) as FieldPathText, value: (valueAtFieldPath(stored, whole) ?? null) as Json };
};
