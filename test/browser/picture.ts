import { decodePlan } from '#core/plan';
import { planIdentity, shortDigest } from '#core/model';
import { sha256 } from '#lib/digest';
import { views } from '#render';
import { frame } from '../stages/render/sample.ts';
import { sampleDrift } from './drift-sample.ts';

/** The page that README has a picture of, from the text of the plan that it shows. */
export const pictured = (text: string): string => {
  const plan = decodePlan(text);
  if (!plan.ok) throw new Error(plan.diagnostics.map(({ detail }) => detail).join('\n'));
  return views.plan.html(plan.value, frame({ identity: shortDigest(planIdentity(plan.value)), command: 'fleet apply shop.plan.json' }));
};

/** The same of the page of drift. */
export const picturedDrift = (): string => views.drift.html(sampleDrift, frame({ now: sampleDrift.at }));

/** What tells a picture that is still right from one that is not: pixels differ from machine to machine, the page does not. */
export const pictureDigest = (page: string): string => sha256(page);
