import type { Answer, Clock, ClusterClient, Keys, Reach } from '#core/model';

/** What backends need of the world. Nothing of it is used before a place asks for it. */
export type BackendRoom = {
  /** Credentials of stores and servers are looked up here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly openCluster: (reach: Reach) => Promise<Answer<ClusterClient>>;
  /** Keys that open with the identities in this file, where one is named. */
  readonly keys: (identityFile: string | undefined) => Keys;
};
