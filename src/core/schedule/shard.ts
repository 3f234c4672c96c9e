import { sha256 } from '#lib/digest';
import type { ClusterName } from '#core/model';

/** The shard of a cluster, from 0 up to below `of`: by its name alone, so that no other cluster that comes or goes moves it. */
export const shardOf = (cluster: ClusterName, of: number): number => Number.parseInt(sha256(cluster).slice('sha256:'.length, 'sha256:'.length + 12), 16) % of;
