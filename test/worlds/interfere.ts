import { loadAll } from 'js-yaml';
import { type K8sObject, objectKey } from '#core/model';
import { applyAs } from '../support/cluster-acts.ts';
import type { Direct } from '../support/direct.ts';

/** Somebody else applies the objects of a YAML text, and takes their fields from whoever has them. */
export const interfere = async (api: Direct, text: string): Promise<void> => {
  for (const object of loadAll(text) as K8sObject[]) await applyAs(api, 'somebody', { key: objectKey(object), fields: object as unknown as Record<string, unknown> });
};
