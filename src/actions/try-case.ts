import { defaulted } from '#core/defaulting';
import { chooseTemplate, compareCase, placedEarlier, tainted } from '#core/expectations';
import { override } from '#core/overrides';
import { place, placedAfter, supposing } from '#core/placement';
import { parseSpec, substitute } from '#core/spec';
import { attempt, bad, type CaseResult, type Diagnostic, type FleetSpec, type Interpreter, type Outcome, type PlacedBefore, type Placement, type Source, type SourceDocument, type Template, type TestCase } from '#core/model';
import { interpreting } from './interpret.ts';

type Trial = { readonly one: TestCase; readonly document: SourceDocument; readonly base: readonly Source[] };
type Answer = Parameters<typeof compareCase>[0]['answer'];

const nothing: Answer = { objects: [], unrendered: [], diagnostics: [] };

/** Tries one case: its fleet is parsed, placed and rendered as for a plan, with nothing known of the clusters but what is written. */
export const tryCase = async (trial: Trial): Promise<CaseResult> => {
  const { one, document, base } = trial;
  const spec = parseSpec(substitute(base, trial));
  if (!spec.ok) return judged(trial, { ...nothing, diagnostics: spec.diagnostics });
  const template = chooseTemplate(spec.value, { one, document });
  const fleet = circumstances(spec.value, one);
  if (!template.ok || !fleet.ok) return broken(trial, [...template.diagnostics, ...fleet.diagnostics]);
  const asked = await attempt((must) => interpreting(spec.value, must));
  if (!asked.ok) return broken(trial, asked.diagnostics);
  const { interpreter, told } = asked.value;
  const before = earlier(trial.one, { spec: spec.value, interpreter }, template.value);
  const answer = answerOf({ spec: fleet.value, interpreter }, { template: template.value, before, said: spec.diagnostics });
  return judged(trial, { ...answer, diagnostics: [...answer.diagnostics, ...told] }, template.value);
};

/** The fleet as the case supposes it, in the same words as `fleet place --what-if`; what is wrong with one of them is said at its place. */
const circumstances = (spec: FleetSpec, one: TestCase): Outcome<FleetSpec> => {
  const { suppositions } = one.circumstances;
  const said = suppositions.flatMap(({ value, at }) => supposing(spec, [value]).diagnostics.map((diagnostic) => ({ ...diagnostic, at })));
  const own = tainted(spec, one);
  if (!own.ok || said.length > 0) return bad([...own.diagnostics, ...said]);
  return supposing(own.value, suppositions.map(({ value }) => value));
};

type Known = { readonly spec: FleetSpec; readonly interpreter: Interpreter };

const placementsOf = (known: Known, before: readonly PlacedBefore[]): Outcome<readonly Placement[]> => place({ ...known, facts: [], before });

const ofTemplate = (placements: Outcome<readonly Placement[]>, { key }: Template): Placement | undefined =>
  placements.ok ? placements.value.find((placement) => placement.template.key === key) : undefined;

// Where placing cannot be decided at all, the case's own placing says so.
const earlier = (one: TestCase, known: Known, template: Template): readonly PlacedBefore[] => {
  const fresh = one.before === undefined ? undefined : ofTemplate(placementsOf(known, []), template);
  return fresh === undefined ? [] : placedAfter([placedEarlier(one, fresh)], []);
};

const answerOf = (known: Known, given: { template: Template; before: readonly PlacedBefore[]; said: readonly Diagnostic[] }): Answer => {
  const { template, before, said } = given;
  const placements = placementsOf(known, before);
  const placement = ofTemplate(placements, template);
  if (!placements.ok || placement === undefined) return { ...nothing, diagnostics: [...said, ...placements.diagnostics] };
  const rendered = override({ ...known, placements: placements.value, defaulted });
  const diagnostics = [...said, ...placements.diagnostics, ...rendered.diagnostics];
  if (!rendered.ok) return { ...nothing, placement, diagnostics };
  const { objects, unrendered } = rendered.value;
  return { placement, objects: objects.filter((object) => object.template === placement.template), unrendered: unrendered.filter(({ key }) => key === template.key), diagnostics };
};

const broken = ({ one, document }: Trial, diagnostics: readonly Diagnostic[]): CaseResult => ({ name: one.name, at: document.locate(one.pointer), passed: false, differences: [], diagnostics });

const judged = (trial: Trial, answer: Answer, template?: Template): CaseResult => {
  const { one, document } = trial;
  const unexpected = answer.diagnostics.filter(({ code, severity }) => severity === 'error' && one.expect.diagnostics?.includes(code) !== true);
  if (unexpected.length > 0) return broken(trial, unexpected);
  const differences = compareCase({ one, document, answer });
  const { policy } = answer.placement ?? {};
  return {
    name: one.name,
    at: document.locate(one.pointer),
    passed: differences.length === 0,
    ...(template === undefined ? {} : { template: template.key }),
    ...(policy === undefined ? {} : { policy: { ref: policy.ref, at: policy.at } }),
    differences,
    diagnostics: [],
  };
};
