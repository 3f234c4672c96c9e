import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import { remembered } from '#lib/remembered';
import type { Digest } from './names.ts';
import type { K8sObject } from './object.ts';

/**
 * The identity of a content: over stable JSON of the concealed object, so that it tells nothing of a secret value. Values
 * never change, so an object that many clusters share is digested once.
 */
export const contentDigest = remembered((concealed: K8sObject): Digest => sha256(stableJson(concealed)) as Digest);
