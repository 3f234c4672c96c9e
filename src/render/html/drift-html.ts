import type { DriftReport } from '#core/model';
import type { View } from '../frame.ts';
import { styleOf } from '../style.ts';
import { script, scriptHash, style, styleHash } from './drift.generated.ts';
import { driftPageOf } from './drift-report.ts';
import { pageAround } from './page-around.ts';

/** A drift report as one page that stands alone, with what runs before it found. */
export const driftHtml: View<DriftReport> = (report, frame) =>
  pageAround({ title: 'Drift', script, scriptHash, style, styleHash, instead: 'This page shows drift with a script of its own; the same as text: fleet drift' }, driftPageOf(report, { ...frame, colour: styleOf(0) }));
