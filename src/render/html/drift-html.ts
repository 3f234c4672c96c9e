import type { DriftReport } from '#core/model';
import type { View } from '../frame.ts';
import { standAlone } from './alone.ts';
import { driftPageOf } from './drift-page.ts';
import { driftScript, driftScriptHash, driftStyle, driftStyleHash, style, styleHash } from './page.generated.ts';

/** A drift report as one page that stands alone. */
export const driftHtml: View<DriftReport> = (report) =>
  standAlone({
    subject: 'drift',
    holds: driftPageOf(report),
    otherwise: 'This page shows drift with a script of its own; the same as text: fleet drift',
    script: { text: driftScript, hash: driftScriptHash },
    styles: [{ text: style, hash: styleHash }, { text: driftStyle, hash: driftStyleHash }],
  });
