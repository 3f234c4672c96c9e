import type { PolicyRef } from '#core/model';

/** What is written where no policy decides. */
export const NO_POLICY = 'none';

/** `PropagationPolicy/web/nginx`: how a policy is written by `--update`. */
export const policyName = (ref: PolicyRef | undefined): string =>
  ref === undefined ? NO_POLICY : [ref.kind, ref.namespace, ref.name].filter((part) => part !== undefined).join('/');

/** Whether a text is one of the ways to write a policy: name, namespace/name, or with its kind before. */
export const isPolicy = (text: string, ref: PolicyRef | undefined): boolean => {
  if (ref === undefined) return text === NO_POLICY;
  const inside = ref.namespace === undefined ? ref.name : `${ref.namespace}/${ref.name}`;
  return [ref.name, inside, `${ref.kind}/${inside}`].includes(text);
};
