import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import type { Digest } from './names.ts';
import type { K8sObject } from './object.ts';

/** The identity of a content: over stable JSON of the concealed object, so that it tells nothing of a secret value. */
export const contentDigest = (concealed: K8sObject): Digest => sha256(stableJson(concealed)) as Digest;
