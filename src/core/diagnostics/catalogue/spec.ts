import type { Family } from '../row.ts';
import { specFleet } from './spec-fleet.ts';
import { specObjects } from './spec-objects.ts';
import { specPolicies } from './spec-policies.ts';

/** Everything that parsing the sources may say. */
export const spec = { ...specObjects, ...specFleet, ...specPolicies } as const satisfies Family;
