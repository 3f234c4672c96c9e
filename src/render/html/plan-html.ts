import type { Plan } from '#core/model';
import type { View } from '../frame.ts';
import { styleOf } from '../style.ts';
import { script, scriptHash, style, styleHash } from './page.generated.ts';
import { pageAround } from './page-around.ts';
import { reportOf } from './report.ts';

/** A plan as one page that stands alone. */
export const planHtml: View<Plan> = (plan, frame) =>
  pageAround({ title: 'Plan', script, scriptHash, style, styleHash, instead: 'This page shows a plan with a script of its own; the same plan as text: fleet show FILE' }, reportOf(plan, { ...frame, colour: styleOf(0) }));
