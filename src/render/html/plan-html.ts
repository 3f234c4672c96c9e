import type { Plan } from '#core/model';
import type { View } from '../frame.ts';
import { styleOf } from '../style.ts';
import { standAlone } from './alone.ts';
import { script, scriptHash, style, styleHash } from './page.generated.ts';
import { reportOf } from './report.ts';

/** A plan as one page that stands alone. */
export const planHtml: View<Plan> = (plan, frame) =>
  standAlone({
    subject: 'plan',
    holds: reportOf(plan, { ...frame, colour: styleOf(0) }),
    otherwise: 'This page shows a plan with a script of its own; the same plan as text: fleet show FILE',
    script: { text: script, hash: scriptHash },
    styles: [{ text: style, hash: styleHash }],
  });
