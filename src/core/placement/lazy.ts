import type { Digest, K8sObject, PlacedBefore, PropagationPolicy, Template } from '#core/model';
import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';

type Words = Readonly<Record<string, string>> | undefined;

const SKIPS = 'namespace.karmada.io/skip-auto-propagation';

const without = (words: Words): Words => words && Object.fromEntries(Object.entries(words).filter(([key]) => key === SKIPS || !/^(?:[^/]*\.)?karmada\.io\//.test(key)));

const stripped = (object: K8sObject): K8sObject => ({ ...object, metadata: { ...object.metadata, labels: without(object.metadata.labels), annotations: without(object.metadata.annotations) } }) as K8sObject;

/** Whether a policy's changes wait for the template to change (Karmada: `activationPreference: Lazy`). */
export const isLazy = (policy: PropagationPolicy): boolean => policy.spec['activationPreference'] === 'Lazy';

/** What of a template counts as a change of it: everything but Karmada's own labels and annotations. */
export const sourceOf = ({ object }: Template): Digest => sha256(stableJson(JSON.parse(JSON.stringify(stripped(object))))) as Digest;

/** Whether a template under a lazy policy is just as it was when it was placed. */
export const isUntouched = (template: Template, before: PlacedBefore | undefined): before is PlacedBefore => before?.source !== undefined && before.source === sourceOf(template);
