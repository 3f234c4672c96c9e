/** What an object's status says of it, in Argo CD's words, decided by Karmada's rules. */
export type HealthVerdict = 'Healthy' | 'Progressing' | 'Degraded' | 'Suspended' | 'Missing' | 'Unknown';

/** A verdict with one sentence of why. */
export type Health = { readonly verdict: HealthVerdict; readonly says: string };
