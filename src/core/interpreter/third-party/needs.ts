import type { JsonObject, Requirements } from '#core/model';
import { requirementsOf } from '../pod/requirements.ts';
import { withoutEmpty } from '../pod/without-empty.ts';

/** What each pod needs, as Karmada's scripts see it: an empty selector, which counts for Kubernetes' own kinds, is not there. */
export const needsOf = (podSpec: JsonObject): Requirements | undefined => requirementsOf(withoutEmpty(podSpec) as JsonObject);
