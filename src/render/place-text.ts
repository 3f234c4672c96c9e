import type { SourceRef } from '#core/model';
import { visible } from './sanitize.ts';

/** `policies/eu.yaml:9`. */
export const placeText = (at: SourceRef | undefined): string => (at === undefined ? '' : `${visible(at.file)}:${at.line}`);

/** `policies/eu.yaml:9:15`. */
export const exactPlaceText = (at: SourceRef): string => `${placeText(at)}:${at.column}`;
