import type { Note, Plan } from '#core/model';
import { counted } from '../layout.ts';
import { placeText } from '../place-text.ts';
import { MOVED, movedTexts } from '../plan-moves.ts';
import { allowedKinds } from '../plan-notes.ts';
import { leftWords } from '../plan-residual.ts';
import { noteOrder } from '../words.ts';
import { codeBlock } from './inert.ts';

/** A part of a comment, and what it leaves out, in words. */
export type Part = { readonly text: string; readonly left: readonly string[] };

const MOST = 10;
const MOST_OF_A_KIND = 5;

const folded = (title: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `<details><summary>${title}</summary>\n\n${codeBlock(lines)}\n\n</details>`);

const left = (count: number, one: string, many: string): readonly string[] => (count > 0 ? [counted(count, one, many)] : []);

/** The clusters that could not be reached; the first ten. */
export const lostPart = ({ clusters }: Plan): Part => {
  const lost = clusters.flatMap(({ cluster, lost: failure }) => (failure === undefined ? [] : [`${cluster}  ${failure.message}`]));
  const title = `**${counted(lost.length, 'cluster')} not reached.** Nothing is planned there.`;
  return { text: lost.length === 0 ? '' : `${title}\n\n${codeBlock(lost.slice(0, MOST))}`, left: left(lost.length - MOST, 'cluster not reached', 'clusters not reached') };
};

const noteLine = ({ says, at }: Note): string => [says.replaceAll('\n', ' '), placeText(at)].filter((part) => part !== '').join('  ');

/** What was considered and not done; the first five of each kind. */
export const notesPart = ({ notes }: Plan): Part => {
  const kinds = [...new Set(notes.map(({ kind }) => kind))].sort((one, other) => noteOrder[one] - noteOrder[other]);
  const shown = kinds.flatMap((kind) => notes.filter((note) => note.kind === kind).slice(0, MOST_OF_A_KIND));
  return { text: folded(`${counted(notes.length, 'thing')} not done, and why`, shown.map(noteLine)), left: left(notes.length - shown.length, 'note', 'notes') };
};

/** Why the plan that this one is the rest of left steps; the first ten. */
export const residualPart = ({ residual }: Plan): Part => {
  const steps = residual?.left ?? [];
  const lines = steps.slice(0, MOST).map(({ at, ended, says }) => `${at.cluster}:${at.object} ${leftWords[ended]}: ${says}`);
  return { text: folded(`The rest of another plan, which left ${counted(steps.length, 'step')}`, lines), left: left(steps.length - MOST, 'step that the other plan left', 'steps that the other plan left') };
};

/** What is recorded under another address once the plan is done; the first ten. */
export const movedPart = (plan: Plan): Part => {
  const texts = movedTexts(plan);
  return { text: texts.length === 0 ? '' : `**${MOVED}**\n\n${codeBlock(texts.slice(0, MOST))}`, left: left(texts.length - MOST, 'move', 'moves') };
};

/** What would need consent if the spec did not give it; the first ten. */
export const allowedPart = (plan: Plan): Part => {
  const says = (plan.allowed ?? []).map((hazard) => hazard.says);
  return { text: folded(`Consented to by the spec: ${allowedKinds(plan)}`, says.slice(0, MOST)), left: left(says.length - MOST, 'danger that the spec consents to', 'dangers that the spec consents to') };
};
