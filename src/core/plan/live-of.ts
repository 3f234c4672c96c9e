import type { K8sObject } from '#core/model';
import type { Trio } from './input.ts';

/** The live object of a trio; undefined where there is none, or nobody could see it. */
export const liveOf = (trio: Trio | undefined): K8sObject | undefined => (trio?.seen?.found === 'yes' ? trio.seen.live : undefined);
