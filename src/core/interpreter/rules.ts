import type { Interpreter } from '#core/model';

/** What is known of one kind; a member that is not there has no rule here, and the next layer is asked. */
export type KindRules = Partial<Interpreter>;

/** Rules by `apiVersion/kind`, exactly as written. */
export type Rules = Readonly<Record<string, KindRules>>;

/** The key of a kind in {@link Rules}. */
export const kindOf = ({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): string => `${apiVersion}/${kind}`;
