import { type Answer, failed } from '#core/model';
import { plainText } from './plain-text.ts';

/** An answer that cannot be: credentials or the kubeconfig are not usable. The sentence names file and context. */
export const noAccess = (says: string): Answer<never> => failed({ kind: 'credentials', message: plainText(says) });

/** What an unknown thrown value says. */
export const saidBy = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Node's code of an error (`ENOENT`, `UND_ERR_HEADERS_TIMEOUT`), or the error's class where it has none. */
export const codeOf = (thrown: unknown): string => {
  const code = thrown !== null && typeof thrown === 'object' && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : thrown instanceof Error ? thrown.name : '';
};
