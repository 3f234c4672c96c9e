import { keyParts } from '#core/model';
import { perStep } from './rule.ts';

const losses: Readonly<Record<string, string>> = {
  '/Namespace': 'everything in it, also what fleet did not put there',
  '/PersistentVolume': 'the volume that it stands for',
  '/PersistentVolumeClaim': 'what is stored in its volume',
  'apiextensions.k8s.io/CustomResourceDefinition': 'all objects of the kind that it defines',
};

/** Something is deleted, or made anew, that takes data along. */
export const deletesData = perStep('deletes-data', ({ action, at }) => {
  const { group, kind } = keyParts(at.object);
  const loss = losses[`${group}/${kind}`];
  return loss !== undefined && (action === 'delete' || action === 'replace') ? `deleting ${at.object} on ${at.cluster} deletes ${loss}` : undefined;
});
