import { contentDigest, type Digest, type K8sObject, type ObjectKey, type Step } from '#core/model';
import type { Draft } from './decide/index.ts';
import { needsOf } from './needs.ts';
import type { OriginTable } from './origins.ts';
import { inOrder, waveOf } from './waves.ts';

/** Digests of contents; an object that many steps share is read once. */
export type Digests = (content: K8sObject) => Digest;

/** A fresh memory of digests, for one plan. */
export const digests = (): Digests => {
  const known = new Map<K8sObject, Digest>();
  return (content) => {
    const digest = known.get(content) ?? contentDigest(content);
    known.set(content, digest);
    return digest;
  };
};

/** What all steps of a plan point into. */
export type Tables = { readonly digestOf: Digests; readonly origins: OriginTable };

/** One cluster's drafts as steps: with wave, needs, content and origins, sorted by wave and address. */
export const stepsOf = (drafts: readonly Draft[], parent: ObjectKey, { digestOf, origins: table }: Tables): readonly Step[] => {
  const needs = needsOf(drafts, parent);
  return drafts
    .map((draft): Step => {
      const { body, seizes: _, origins, ...step } = draft;
      return {
        ...step,
        ...(body === undefined ? {} : { content: digestOf(body) }),
        ...(origins === undefined ? {} : { origins: table.numberOf(origins) }),
        wave: waveOf(draft.action, draft.at.object, parent),
        needs: needs(draft),
      };
    })
    .sort(inOrder);
};

/** What the steps name, once each. */
export const contentsOf = (drafts: readonly Draft[], digestOf: Digests): Readonly<Record<Digest, K8sObject>> =>
  Object.fromEntries(
    drafts
      .flatMap(({ body }) => (body === undefined ? [] : [[digestOf(body), body]]))
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  );

/**
 * The drafts in a scope, with what they need: namespaces and CRDs that the same plan makes, and the ApplySet's parent,
 * which lists the kinds of its members.
 */
export const narrow = (drafts: readonly Draft[], scope: { holds: (at: Draft['at']) => boolean }, parent: ObjectKey): readonly Draft[] => {
  const needs = needsOf(drafts, parent);
  const byKey = new Map(drafts.map((draft) => [draft.at.object, draft]));
  const kept = new Set(drafts.filter((draft) => scope.holds(draft.at)));
  for (const draft of kept) for (const key of needs(draft)) kept.add(byKey.get(key) ?? draft);
  const set = byKey.get(parent);
  if (kept.size > 0 && set !== undefined && set.action !== 'delete') kept.add(set);
  return drafts.filter((draft) => kept.has(draft));
};
