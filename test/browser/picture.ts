import { type DriftReport, planIdentity, shortDigest } from '#core/model';
import { decodePlan } from '#core/plan';
import { sha256 } from '#lib/digest';
import { views } from '#render';
import { validateDriftReportFile } from '#schema';
import { frame } from '../stages/render/sample.ts';

const planPage = (text: string): string => {
  const plan = decodePlan(text);
  if (!plan.ok) throw new Error(plan.diagnostics.map(({ detail }) => detail).join('\n'));
  return views.plan.html(plan.value, frame({ identity: shortDigest(planIdentity(plan.value)), command: 'fleet apply shop.plan.json' }));
};

const driftPage = (text: string): string => {
  const report: unknown = JSON.parse(text);
  if (!validateDriftReportFile(report)) throw new Error(JSON.stringify(validateDriftReportFile.errors));
  return views.drift.html(report as unknown as DriftReport, frame());
};

/** The pictures that README has: the file that is shown, and how it becomes a page. */
export const pictures = [
  { name: 'plan', shows: 'shop.plan.json', pageOf: planPage },
  { name: 'drift', shows: 'shop.drift.json', pageOf: driftPage },
] as const;

/** What tells a picture that is still right from one that is not: pixels differ from machine to machine, the page does not. */
export const pictureDigest = (page: string): string => sha256(page);
