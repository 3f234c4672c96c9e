import type { JsonObject } from '#core/model';
import { deployment, member, overrides, policy } from './objects.ts';
import { type Oracle, startOracle } from './oracle.ts';

/** CPU seconds of Karmada's own code on one core or more, and how much it did. */
export type Figures = { readonly placed: number; readonly objects: number; readonly failed: number; readonly scheduling: number; readonly rendering: number };

/** How many copies of a template go to how many copies of a cluster, under which policies. */
export type Load = { readonly templates: number; readonly members: number; readonly template?: JsonObject; readonly cluster?: JsonObject; readonly policies?: readonly JsonObject[] };

const few: readonly JsonObject[] = [
  policy({ placement: { spreadConstraints: [{ spreadByField: 'cluster', minGroups: 1, maxGroups: 5 }], replicaScheduling: { replicaSchedulingType: 'Duplicated' } } }),
  overrides({ rules: [{ overriders: { imageOverrider: [{ component: 'Registry', operator: 'replace', value: 'registry.example.org' }], labelsOverrider: [{ operator: 'add', value: { tier: 'front' } }] } }] }),
];

/** Has Karmada schedule and render a load; without policies, each template goes to five clusters and is overridden there. */
export const figuresOf = async (oracle: Oracle, { templates, members, template = deployment(3), cluster = member('m', { pods: 1000 }), policies = few }: Load): Promise<Figures> => {
  const { answer, error, panic } = await oracle.ask({ ask: 'bench', templates, members, template, cluster, policies });
  if (answer === undefined) throw new Error(error ?? panic);
  return answer as Figures;
};

if (process.argv[1] === import.meta.filename) {
  const [templates = 1000, members = 100] = process.argv.slice(2).map(Number);
  const oracle = await startOracle();
  process.stdout.write(`${JSON.stringify(await figuresOf(oracle, { templates, members }))}\n`);
  await oracle.close();
}
