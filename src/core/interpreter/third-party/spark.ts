import { at } from '../read.ts';
import type { Rules } from '../rules.ts';
import { health } from './verdict.ts';

/** Spark (sparkoperator.k8s.io), as Karmada v1.16 ships rules for it: whatever has not failed may recover. */
export const spark: Rules = {
  'sparkoperator.k8s.io/v1beta2/SparkApplication': {
    health: health((object) => {
      const state = at(object, 'status', 'applicationState', 'state');
      return state !== undefined && state !== 'FAILED';
    }),
  },
};
