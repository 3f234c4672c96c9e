import type { Answer, Clock, ClusterClient, Milliseconds, Notices, Reach } from '#core/model';

/** What sending needs. */
export type NoticesRoom = {
  /** Where the addresses that the spec names by variable stand. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** The proxy for an address; undefined for none. */
  readonly proxyOf?: (url: URL) => string | undefined;
  readonly openCluster: (reach: Reach) => Promise<Answer<ClusterClient>>;
  /** Once it is raised, nothing is tried again. */
  readonly stop?: AbortSignal;
  /** For one try; ten seconds where nothing is said. */
  readonly deadline?: Milliseconds;
};

/** Endpoints; what reaches them is loaded when something is sent. */
export const openNotices = (room: NoticesRoom): Notices => ({
  send: async (parcel) => {
    if (parcel.by === 'cluster') return (await import('./to-cluster.ts')).sentToCluster(parcel, room);
    return (await import('./to-endpoint.ts')).sentToEndpoint(parcel, room);
  },
});
