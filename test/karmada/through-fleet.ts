// Carries worlds out with fleet: a plan, and the apply of that plan, to members of the same names.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { applyPlan, makePlan } from '#actions';
import { applyAll, planAll, portsIn } from '../support/in-process.ts';
import { layOutPolicies, type PolicyWorld, type Sources } from '../worlds/policy-world.ts';
import { marked } from '../../src/actions/mark-plan.ts';

type Kubeconfig = { contexts: { name: string; context: { cluster: string; user: string } }[] } & Record<string, unknown>;

/** A kubeconfig in which some contexts of another one have other names. */
export const renamed = (file: string, names: ReadonlyMap<string, string>): string => {
  const config = load(readFileSync(file, 'utf8')) as Kubeconfig;
  const contexts = config.contexts.flatMap(({ name, context }) => (names.has(name) ? [{ name: names.get(name), context }] : []));
  return dump({ ...config, contexts, 'current-context': contexts[0]?.name });
};

/** Where a world's fleet is kept, and by what it reaches its members. */
export type Site = { readonly folder: string; readonly kubeconfig: string; readonly clusters: string; readonly meanwhile: (world: string) => Promise<void> };

const carryOut = async (folder: string): Promise<readonly string[]> => {
  const planned = await makePlan(planAll, portsIn(folder));
  if (!planned.ok) return planned.diagnostics.map(({ code, detail }) => `${code} ${detail}`);
  const { plan, fleet } = planned.value;
  const saved = await marked(plan, fleet.backend);
  const applied = await applyPlan({ ...applyAll, saved, allow: saved.hazards.map(({ kind }) => kind) }, portsIn(folder));
  const said = [...planned.diagnostics, ...applied.diagnostics].map(({ code, detail }) => `${code} ${detail}`);
  return applied.ok ? [...said, ...applied.value.result.steps.filter(({ ended }) => ended !== 'done').map((step) => JSON.stringify(step))] : said;
};

/** Applies a world, what it was before first; what fleet had to say of it comes back. */
export const throughFleet = async ({ name, before, now }: PolicyWorld, { folder, kubeconfig, clusters, meanwhile }: Site): Promise<readonly string[]> => {
  mkdirSync(join(folder, '.fleet'), { recursive: true });
  writeFileSync(join(folder, '.fleet/kubeconfig'), kubeconfig);
  const said: string[] = [];
  for (const sources of [before, now].filter((one): one is Sources => one !== undefined)) {
    layOutPolicies(folder, name, { sources, clusters });
    said.push(...(await carryOut(folder)));
    if (sources === before) await meanwhile(name);
  }
  return said;
};
