import { textAt } from '../read.ts';
import type { Rules } from '../rules.ts';
import { health } from './verdict.ts';

const WELL = ['Running', 'Completed', 'Pending', 'Aborting', 'Aborted', 'Restarting', 'Completing', 'Terminating', 'Terminated'];

/** Volcano (batch.volcano.sh), as Karmada v1.16 ships rules for it. */
export const volcano: Rules = {
  'batch.volcano.sh/v1alpha1/Job': { health: health((object) => WELL.includes(textAt(object, 'status', 'state', 'phase') ?? '')) },
};
