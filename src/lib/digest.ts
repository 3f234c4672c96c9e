import { createHmac, hash } from 'node:crypto';

/** SHA-256 of a text, as `sha256:` and 64 hex digits. */
export const sha256 = (text: string): string => `sha256:${hash('sha256', text, 'hex')}`;

/** SHA-256 of a text in URL-safe base64 without padding, as KEP-3659 writes ApplySet identities. */
export const sha256Base64Url = (text: string): string => hash('sha256', text, 'base64url');

/** Keyed digest (HMAC-SHA-256, 128 bits kept): equal values under one key give equal text, and nothing of the value shows. */
export const keyedDigest = (key: string, text: string): string => `hmac:${createHmac('sha256', key).update(text).digest('hex').slice(0, 32)}`;
