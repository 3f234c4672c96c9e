import type { TableCase } from '../case.ts';
import { matching } from './matching.ts';
import { overriding } from './overriding.ts';
import { replicas } from './replicas.ts';
import { selection } from './selection.ts';
import { spread } from './spread.ts';

/** All written cases of whole fleets, by what they are about. */
export const tables: Readonly<Record<string, readonly TableCase[]>> = { matching, selection, spread, replicas, overriding };
