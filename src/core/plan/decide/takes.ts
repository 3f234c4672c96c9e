import type { Conflict, Handover, Note, Step } from '#core/model';
import type { Hands, Trio } from '../input.ts';
import type { Finding } from './finding.ts';

const shareOf = (one: Handover, conflicts: readonly Conflict[]): Handover => {
  const fields = conflicts.filter(({ manager }) => manager === one.manager).map(({ path }) => path);
  return { ...one, fields, left: Math.max(0, one.left - fields.length) };
};

/** From whom a step takes which fields, and what stays with whom: all of it for an adoption, else only what is handed over as a whole. */
export const takesOf = ({ hands }: Pick<Trio, 'hands'>, action: Step['action'], conflicts: readonly Conflict[]): Pick<Step, 'takes'> => {
  if (hands === undefined) return {};
  const takes = [...hands.whole, ...(action === 'adopt' ? hands.others.map((one) => shareOf(one, conflicts)) : [])];
  return takes.length === 0 ? {} : { takes };
};

const noteOf =
  ({ at }: Trio) =>
  ({ name, mark, letsGo }: Hands['contenders'][number]): Note => ({
    kind: 'contended',
    object: at.object,
    cluster: at.cluster,
    says: `${at.object} on ${at.cluster} is managed by ${name} (${mark}): as long as it is, both write over each other, and ${name} may delete it. It lets go once ${letsGo}`,
  });

/** The same finding, with a word about every other tool that goes on managing the object. */
export const withContenders = (trio: Trio, finding: Finding): Finding =>
  finding.draft === undefined || trio.hands === undefined ? finding : { ...finding, notes: [...finding.notes, ...trio.hands.contenders.map(noteOf(trio))] };
