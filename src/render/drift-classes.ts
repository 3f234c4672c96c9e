import type { ClusterName, Finding, Json } from '#core/model';
import { stableJson } from '#lib/stable-json';

/** Findings that are the same on some clusters, whenever it happened there; the first one stands for all of them. */
export type SharedFinding = { readonly finding: Finding; readonly clusters: readonly ClusterName[] };

const effectOf = ({ what, at, fields }: Finding): string =>
  stableJson([what, at.object, fields.map(({ path, recorded, live, manager }) => ({ path, recorded, live, manager }))] as unknown as Json);

/** All findings, equal ones of one object on several clusters once. */
export const sharedFindings = (findings: readonly Finding[]): readonly SharedFinding[] =>
  [...Map.groupBy(findings, effectOf).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ finding: first, clusters: same.map(({ at }) => at.cluster) }];
  });
