import type { ObjectingKind } from '#core/model';
import { count, list, object, oneOf, optional, text } from '#lib/shape';

const kinds: Readonly<Record<ObjectingKind, true>> = { HorizontalPodAutoscaler: true, LimitRange: true, PodDisruptionBudget: true, ResourceQuota: true };

const address = object({ cluster: text, object: text });

/** What a forecast looks like in a plan of format 1. */
export const forecastShape = optional(
  object({
    rollouts: list(
      object({ at: address, restarts: optional(count), before: optional(count), after: optional(count), surge: optional(count), away: optional(count) }),
    ),
    objections: list(object({ by: oneOf(...Object.keys(kinds)), at: address, about: list(text), says: text })),
    unknown: list(object({ cluster: text, says: text })),
  }),
);
