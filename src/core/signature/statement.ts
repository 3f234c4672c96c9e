import { stableJson } from '#lib/stable-json';
import type { PublicKey, Statement } from '#core/model';

/** What is signed: the statement and the key, in one spelling, under a heading that no other text begins with. */
export const statementText = ({ does, plan, by }: Statement, key: PublicKey): string => `fleet signature 1\n${stableJson({ does, plan, by, key })}\n`;

const NAME = /^[A-Za-z0-9][A-Za-z0-9._@+-]{0,62}$/;

/** Whether a name can be that of an approver; it is part of a file name. */
export const isSignerName = (name: string): boolean => NAME.test(name);
