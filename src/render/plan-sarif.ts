import { byText, type Plan } from '#core/model';
import type { View } from './frame.ts';
import { type FindingRule, type PlanFinding, planFindings } from './plan-findings.ts';
import { codeRules, diagnosticFinding } from './sarif.ts';
import { type SarifFinding, sarifLog, type SarifRule } from './sarif-log.ts';

type Told = readonly [summary: string, explain: string];

const rules: Readonly<Record<FindingRule, Told>> = {
  'cluster/not-reached': ['Cluster not reached', 'A cluster did not answer. Nothing is planned there, and nothing is taken for gone.'],
  'forecast/HorizontalPodAutoscaler': ['Autoscaler objects', 'A HorizontalPodAutoscaler sets the replicas that a step sets, or has other bounds.'],
  'forecast/LimitRange': ['LimitRange objects', 'A LimitRange refuses or changes what a step asks for.'],
  'forecast/PodDisruptionBudget': ['PodDisruptionBudget objects', 'A PodDisruptionBudget stands against the pods that a step takes away.'],
  'forecast/ResourceQuota': ['ResourceQuota objects', 'A ResourceQuota has no room for what a step asks for.'],
  'hazard/deletes-data': ['Deletes data', 'Data, or what holds it, is gone once the step is done.'],
  'hazard/interrupts-service': ['Interrupts a service', 'While the step is carried out nothing, or too little, serves.'],
  'hazard/overwrites-drift': ['Overwrites drift', 'Somebody changed a field behind fleet, and the step puts it back.'],
  'hazard/removes-cluster': ['Removes a cluster', 'A cluster leaves the fleet, with what fleet put there.'],
  'hazard/replaces-object': ['Replaces an object', 'A field cannot be changed in place: the object is deleted and made again.'],
  'hazard/sweeps': ['Sweeps a cluster or the fleet', 'The plan takes away more objects than a plan usually does.'],
  'hazard/takes-ownership': ['Takes fields from another manager', 'A field that another field manager owns is taken from it.'],
  'hazard/widens-access': ['Widens access', 'Somebody may do more after the step than before.'],
  'note/cluster-left': ['Cluster left the fleet', 'A cluster that is recorded is not in the spec any more.'],
  'note/declined': ['Cluster declined', 'A cluster was considered for a template, and not chosen.'],
  'note/drops-fields': ['Field is not kept', "The definition of an object's kind does not have a field that is asked for, so the server would leave it out."],
  'note/kept-without-policy': ['Kept without a policy', 'No policy selects the template any more; what runs stays where it is.'],
  'note/not-adopted': ['Not adopted', 'An object is there and not recorded, and it is not taken over.'],
  'note/not-observed': ['Not looked at', 'An object could not be looked at, so nothing is planned for it.'],
  'note/not-rendered': ['Not rendered', 'An override could not be carried out, so nothing is planned for the object there.'],
  'note/placed-nowhere': ['Placed nowhere', 'No policy selects the template.'],
  'note/refused': ['Refused by the server', 'The server would refuse the object, so nothing is planned for it.'],
  'note/stray': ['Not recorded', "An object has the fleet's label, and is neither desired nor recorded."],
  'note/contended': ['Another tool manages the object', 'The object carries the mark of another tool that applies it from its own source. As long as it does, both write over each other.'],
  'note/unjudged': ['Rule not evaluated', "A rule of a kind's definition could not be evaluated here, so only the server knows whether the object keeps it."],
  'note/unplaceable': ['Cannot be placed', 'No cluster fits what the policy asks for.'],
  'step/not-as-predicted': ['Not stored as predicted', "The server's dry run has another value than was predicted."],
  'step/unverified': ['Not verified', 'What the server would store is predicted and was not verified by a dry run, or is known only once other steps are done.'],
};

const ruleOf = (id: FindingRule, level: PlanFinding['level']): SarifRule => {
  const [summary, explain] = rules[id];
  return { id, summary, explain, level, more: 'The whole plan at the terminal:\n    fleet plan' };
};

const rulesOf = (findings: readonly PlanFinding[]): readonly SarifRule[] => {
  const levels = new Map(findings.map(({ rule, level }) => [rule, level]));
  return [...levels].sort(([one], [other]) => byText(one, other)).map(([rule, level]) => ruleOf(rule, level));
};

const findingOf = ({ rule, level, says, at, about }: PlanFinding): SarifFinding => ({ rule, level, text: says, ...(at === undefined ? {} : { at }), about });

/** What is to be looked at in a plan as a SARIF 2.1.0 log of one run, with what was said while it was made, such as what gates deny. */
export const planSarif: View<Plan> = (plan, frame) => {
  const findings = planFindings(plan);
  const said = frame.said ?? [];
  return sarifLog([...findings.map(findingOf), ...said.map(diagnosticFinding)], [...codeRules(said), ...rulesOf(findings)], frame);
};
