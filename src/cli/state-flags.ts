import { Flags } from '@oclif/core';
import type { StateRequest } from '#actions';
import { fleetFlags, outputFlag } from './flags.ts';

/** What every command has that changes the record. */
export const stateFlags = { ...fleetFlags, output: outputFlag(), 'dry-run': Flags.boolean({ description: 'show what would be recorded, and write nothing' }) };

/** What these flags ask for. */
export const stateRequest = (flags: { readonly file: string; readonly 'allow-outside': boolean; readonly 'dry-run': boolean }): StateRequest => ({ file: flags.file, allowOutside: flags['allow-outside'], dryRun: flags['dry-run'] });
