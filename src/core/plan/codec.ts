import { stableJsonPretty } from '#lib/stable-json';
import { diagnose } from '#core/diagnostics';
import { bad, contentDigest, good, isObject, type Outcome, type Plan } from '#core/model';
import { problemOf } from '#lib/shape';
import { planShape } from './shape.ts';

/** The plan as a file and as `-o json`: sorted keys, indented, ended by a newline. Equal plans give equal bytes. */
export const encodePlan = (plan: Plan): string => stableJsonPretty(plan);

const again = 'Make it again:\n    fleet plan --out plan.json';

/** The plan that a text holds; whatever is not wholly a plan of a format we know is a diagnostic. */
export const decodePlan = (text: string): Outcome<Plan> => {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const value = parsed.value;
  const format = isObject(value) ? value['format'] : undefined;
  if (format === undefined) return bad([diagnose('FLT6103', 'The file is JSON, but says no format; no fleet wrote it as a plan.', { hint: again })]);
  if (typeof format === 'number' && format > 1) {
    return bad([
      diagnose('FLT6104', `The plan has format ${format}; this fleet reads format 1.`, {
        hint: 'Use the fleet that made the plan; to see which one you have:\n    fleet --version',
      }),
    ]);
  }
  const problem = problemOf(planShape, value);
  if (problem !== undefined) return bad([diagnose('FLT6103', `The file is not what fleet writes as a plan: ${problem}.`, { hint: again })]);
  const plan = value as Plan;
  const altered = Object.entries(plan.contents).filter(([digest, content]) => contentDigest(content) !== digest);
  return altered.length === 0
    ? good(plan)
    : bad(altered.map(([digest]) => diagnose('FLT6105', `The content ${digest} was edited after the plan was made.`, { hint: again })));
};

const parse = (text: string): Outcome<unknown> => {
  const end = text.trimEnd();
  try {
    return good(JSON.parse(end) as unknown);
  } catch {
    const isCut = end === '' || (end.startsWith('{') && !end.endsWith('}'));
    return bad([
      isCut
        ? diagnose('FLT6101', `The plan ends after ${text.length} characters, before it is complete.`, { hint: again })
        : diagnose('FLT6102', 'The file is not JSON.', { hint: again }),
    ]);
  }
};
