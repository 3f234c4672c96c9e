import type { ContainerListEdit, Json, K8sObject } from '#core/model';
import { containersOf, type Edits } from '../overrider.ts';

/** The edits of a command or args overrider: every container of the name; a missing list is made, also for a removal. */
export const editContainerList = (object: K8sObject, list: 'command' | 'args', { containerName, operator, value = [] }: ContainerListEdit): Edits => ({
  edits: containersOf(object)
    .filter(({ container }) => container['name'] === containerName)
    .map(({ pointer, container }) => {
      const has = container[list];
      const items = Array.isArray(has) ? (has as Json[]) : [];
      const next = operator === 'add' ? [...items, ...value] : items.filter((item) => typeof item !== 'string' || !value.includes(item));
      return { op: 'add' as const, path: `${pointer}/${list}`, value: next };
    }),
});
