import { matchesLabels } from './matching.ts';
import { type Address, type K8sObject, keyParts } from './object.ts';
import type { ImportBlock } from './spec-moves.ts';

/** The first import block that a live object at an address matches. */
export const importBlockFor = (blocks: readonly ImportBlock[], { cluster, object }: Address, live: K8sObject): ImportBlock | undefined => {
  const { group, kind, namespace, name } = keyParts(object);
  return blocks.find(
    (block) =>
      (block.cluster === undefined || block.cluster === cluster) &&
      (block.group === undefined || block.group === group) &&
      block.kind === kind &&
      (block.namespace === undefined || block.namespace === namespace) &&
      (block.name === undefined || block.name === name) &&
      (block.selector === undefined || matchesLabels(block.selector, live.metadata.labels ?? {})),
  );
};
