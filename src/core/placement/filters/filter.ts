import type { ClusterAffinity, Decline, MemberCluster } from '#core/model';
import type { Case } from '../input.ts';

/** A cluster on trial, under one affinity (the policy's only one, or one of its ordered terms). */
export type Trial = { readonly given: Case; readonly cluster: MemberCluster; readonly affinity: ClusterAffinity | undefined; readonly wasThere: boolean };

/** One question that every cluster is asked; the answer is why it is declined, or undefined. */
export type Filter = { readonly by: Decline['by']; readonly objection: (trial: Trial) => string | undefined };
