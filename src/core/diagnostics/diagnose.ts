import type { Diagnostic } from '#core/model';
import { catalogue } from './catalogue/index.ts';

/** A code that the catalogue knows. */
export type KnownCode = keyof typeof catalogue;

/** Makes a diagnostic: the only way to, so that no code exists without its row. */
export const diagnose = (code: KnownCode, detail: string, more: Pick<Diagnostic, 'at' | 'also' | 'hint'> = {}): Diagnostic => ({
  code,
  severity: catalogue[code].severity,
  detail,
  ...more,
});
