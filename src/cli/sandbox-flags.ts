import { fileURLToPath } from 'node:url';
import { Flags } from '@oclif/core';

/** Where embedded clusters are kept. */
export const dirFlag = Flags.string({ default: '.fleet', env: 'FLEET_SANDBOX_DIR', helpValue: 'DIR', description: 'folder of the kubeconfig and of what the clusters hold' });

/** How many embedded clusters. */
export const countFlag = Flags.integer({ default: 3, min: 1, max: 20, description: 'how many member clusters' });

/** The program itself, for a process of its own. */
export const programOf = (root: string): string => fileURLToPath(new URL('dist/bin.js', `file://${root}/`));
