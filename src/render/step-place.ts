import { type Origins, type Plan, readLeaves, type SourceRef, type Step } from '#core/model';

type Place = Pick<SourceRef, 'file' | 'line'>;

const firstWritten = ({ writers, leaves }: Origins): Place | undefined => {
  for (const { writer, line } of readLeaves(leaves)) {
    const file = writers[writer]?.file;
    if (file !== undefined && line > 0) return { file, line };
  }
  return undefined;
};

/** The line of a template or policy that a step comes from: of its first field that changes, or of the first value that it makes. */
export const placeOfStep = ({ fields, origins }: Step, plan: Plan): Place | undefined => {
  const changed = fields.find(({ verdict, from }) => verdict === 'change' && from.at !== undefined)?.from.at;
  const made = origins === undefined ? undefined : plan.origins?.[origins];
  return changed ?? (made && firstWritten(made));
};
