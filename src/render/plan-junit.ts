import { addressText, type ClusterName, type ClusterPlan, type Hazard, type Json, type Note, type Plan, type Step } from '#core/model';
import type { View } from './frame.ts';
import { cut } from './layout.ts';
import { placeText } from './place-text.ts';
import { placeOfStep } from './step-place.ts';
import { fieldReason, remarks } from './words.ts';
import { valueText } from './value-text.ts';
import { visible } from './sanitize.ts';
import { xmlAttributes, xmlText } from './xml.ts';

/** One case: a step, or what stands in the way of one. */
type Case = { readonly name: string; readonly at?: { readonly file: string; readonly line: number }; readonly failure?: { readonly type: string; readonly message: string; readonly text: string }; readonly out?: string };

type Gathered = { readonly hazards: ReadonlyMap<string, readonly Hazard[]>; readonly refused: ReadonlyMap<string, readonly Note[]> };

const LONGEST = 200;

const REFUSALS: ReadonlySet<Note['kind']> = new Set<Note['kind']>(['refused', 'not-observed', 'not-rendered']);

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

/**
 * A plan as JUnit XML, as CI systems read it: a suite for each cluster, a case for each step. A step fails where it needs
 * consent; so does what a server refuses, and a cluster that was not reached.
 */
export const planJunit: View<Plan> = (plan) => {
  const gathered: Gathered = {
    hazards: grouped(plan.hazards, ({ at }) => addressText(at)),
    refused: grouped(plan.notes.filter(({ kind }) => REFUSALS.has(kind)), ({ cluster = '' }) => cluster),
  };
  const suites = [...plan.clusters.map((cluster) => suiteOf(cluster, plan, gathered)), ...elsewhere(plan, gathered)].filter(({ cases }) => cases.length > 0);
  const all = suites.flatMap(({ cases }) => cases);
  const totals = xmlAttributes({ name: `fleet plan ${plan.fleet}`, tests: all.length, failures: failuresIn(all), errors: 0 });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${totals}>`, ...suites.flatMap(suiteLines), '</testsuites>', ''].join('\n');
};

type Suite = { readonly name: string; readonly cases: readonly Case[] };

const failuresIn = (cases: readonly Case[]): number => cases.filter(({ failure }) => failure !== undefined).length;

const suiteOf = ({ cluster, steps, lost }: ClusterPlan, plan: Plan, { hazards, refused }: Gathered): Suite => ({
  name: cluster,
  cases: [
    ...(lost === undefined ? [] : [{ name: 'is reached', failure: { type: 'not-reached', message: lost.message, text: `${lost.message}\nNothing is planned there.` } }]),
    ...steps.filter(({ action }) => action !== 'keep').map((step) => stepCase(step, plan, hazards.get(addressText(step.at)) ?? [])),
    ...(refused.get(cluster) ?? []).map(refusedCase),
  ],
});

// Hazards of clusters that have no plan, and refusals that are of no cluster.
const elsewhere = (plan: Plan, { refused }: Gathered): readonly Suite[] => {
  const steps = new Set(plan.clusters.flatMap((cluster) => cluster.steps.filter(({ action }) => action !== 'keep').map(({ at }) => addressText(at))));
  const names = new Set<ClusterName | ''>(plan.clusters.map(({ cluster }) => cluster));
  const homeless = plan.hazards.filter(({ at }) => !steps.has(addressText(at)));
  const notes = [...refused].flatMap(([cluster, all]) => (names.has(cluster as ClusterName) ? [] : all));
  return [{ name: 'the fleet', cases: [...homeless.map((hazard) => ({ name: addressText(hazard.at), failure: consentOf([hazard]) })), ...notes.map(refusedCase)] }];
};

const consentOf = (hazards: readonly Hazard[]): NonNullable<Case['failure']> => ({
  type: hazards[0]?.kind ?? '',
  message: `needs ${[...new Set(hazards.map(({ kind }) => `--allow ${kind}`))].join(' ')}`,
  text: hazards.map(({ kind, says }) => `--allow ${kind}: ${says}`).join('\n'),
});

const stepCase = (step: Step, plan: Plan, hazards: readonly Hazard[]): Case => {
  const at = placeOfStep(step, plan);
  const says = [remarks(step), ...step.fields.filter(({ verdict }) => verdict === 'change').map(fieldText)].filter((text) => text !== '').join('\n');
  return { name: `${step.action} ${step.at.object}`, ...(at === undefined ? {} : { at }), ...(hazards.length === 0 ? {} : { failure: consentOf(hazards) }), ...(says === '' ? {} : { out: says }) };
};

const shortly = (value: Json | undefined): string => cut(valueText(value), LONGEST);

const fieldText = (field: Step['fields'][number]): string =>
  [`${visible(field.path)}: ${shortly(field.live)} -> ${shortly(field.desired)}`, fieldReason(field), field.from.says, placeText(field.from.at)].filter((part) => part !== '').join('  ');

const refusedCase = ({ kind, says, object, at }: Note): Case => ({ name: `${kind} ${object ?? ''}`.trim(), ...(at === undefined ? {} : { at }), failure: { type: kind, message: says.split('\n')[0] ?? '', text: says } });

const suiteLines = ({ name, cases }: Suite): readonly string[] => [
  `  <testsuite${xmlAttributes({ name, tests: cases.length, failures: failuresIn(cases), errors: 0 })}>`,
  ...cases.flatMap((one) => caseLines(one, name)),
  '  </testsuite>',
];

const caseLines = ({ name, at, failure, out }: Case, suite: string): readonly string[] => {
  const open = `    <testcase${xmlAttributes({ name, classname: suite, ...(at === undefined ? {} : { file: at.file, line: at.line }) })}`;
  if (failure === undefined && out === undefined) return [`${open}/>`];
  return [
    `${open}>`,
    ...(failure === undefined ? [] : [`      <failure${xmlAttributes({ type: failure.type, message: failure.message })}>${xmlText(failure.text)}</failure>`]),
    ...(out === undefined ? [] : [`      <system-out>${xmlText(out)}</system-out>`]),
    '    </testcase>',
  ];
};
