import { apply } from './apply.ts';
import { bug } from './bug.ts';
import { clusters } from './clusters.ts';
import { consent } from './consent.ts';
import { documents } from './documents.ts';
import { membership } from './membership.ts';
import { overrides } from './overrides.ts';
import { placement } from './placement.ts';
import { plan } from './plan.ts';
import { reading } from './reading.ts';
import { spec } from './spec.ts';
import { state } from './state.ts';
import { tests } from './tests.ts';

/** Every code, by family in the order of the pipeline. */
export const catalogue = { ...reading, ...documents, ...tests, ...spec, ...placement, ...overrides, ...clusters, ...membership, ...plan, ...apply, ...consent, ...state, ...bug } as const;
