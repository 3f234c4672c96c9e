import { apply } from './apply.ts';
import { backends } from './backends.ts';
import { bug } from './bug.ts';
import { clusters } from './clusters.ts';
import { consent } from './consent.ts';
import { documents } from './documents.ts';
import { drift } from './drift.ts';
import { membership } from './membership.ts';
import { moves } from './moves.ts';
import { overrides } from './overrides.ts';
import { placement } from './placement.ts';
import { plan } from './plan.ts';
import { reading } from './reading.ts';
import { schedule } from './schedule.ts';
import { spec } from './spec.ts';
import { state } from './state.ts';
import { takingOver } from './taking-over.ts';
import { tests } from './tests.ts';

/** Every code, by family in the order of the pipeline. */
export const catalogue = { ...reading, ...documents, ...tests, ...spec, ...placement, ...overrides, ...clusters, ...membership, ...plan, ...drift, ...takingOver, ...schedule, ...apply, ...consent, ...state, ...backends, ...moves, ...bug } as const;
