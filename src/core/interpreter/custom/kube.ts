import { isObject, type Json, type LuaAnswer, type LuaFunction, type LuaModules } from '#core/model';
import { podDependencies } from '../pod/dependencies.ts';
import { requirementsOf } from '../pod/requirements.ts';
import { withoutEmpty } from '../pod/without-empty.ts';
import { added, NOTHING, type Quantity, quantityOf, quantityText } from '#lib/quantity';
import { objectAt } from '../read.ts';

type Given = readonly (Json | undefined)[];

const fails = (says: string): LuaAnswer<never> => ({ ok: false, failure: { says } });

const good = <Value>(value: Value): LuaAnswer<Value> => ({ ok: true, value });

// Nothing is a quantity, too: of nothing.
const quantityIn = (value: Json | undefined): Quantity | undefined =>
  value === undefined ? NOTHING : typeof value === 'string' ? quantityOf(value) : undefined;

const resourceAdd: LuaFunction = (given) => {
  const quantities = given.map(quantityIn);
  const wrong = quantities.indexOf(undefined);
  if (wrong >= 0) return fails(`bad argument #${wrong + 1} to resourceAdd (${JSON.stringify(given[wrong])} is no quantity)`);
  return good(quantityText(quantities.reduce<Quantity>((sum, one) => added(sum, one ?? NOTHING), NOTHING)));
};

const getResourceQuantity: LuaFunction = ([value, ...more]) => {
  const quantity = quantityIn(value);
  if (quantity === undefined || more.length > 0) return fails('getResourceQuantity takes one quantity');
  return quantity.nanos < 0n ? fails(`${String(value)} is less than nothing`) : good(Number(quantity.nanos) / 1e9);
};

const podSpec = (template: Json) => objectAt(withoutEmpty(template), 'spec') ?? {};

// An empty table and an empty list are the same to a script.
const isTemplate = (value: Json | undefined): value is Json => value !== undefined && (isObject(value) || Array.isArray(value));

const accuratePodRequirements: LuaFunction = ([template, ...more]) => {
  if (!isTemplate(template) || more.length > 0) return fails('accuratePodRequirements takes one pod template');
  const requirements = requirementsOf(podSpec(template));
  if (requirements === undefined) return good(undefined);
  const { resources, nodeAffinity, ...claim } = requirements;
  const nodeClaim = { ...(nodeAffinity && { hardNodeAffinity: nodeAffinity }), ...claim };
  return good(withoutEmpty({ nodeClaim, resourceRequest: resources } as Json));
};

const getPodDependencies: LuaFunction = (given: Given) => {
  const [template, namespace = 'default'] = given;
  if (!isTemplate(template) || given.length !== 2) return fails('getPodDependencies takes a pod template and a namespace');
  const found = podDependencies(podSpec(template), String(namespace));
  return good(found.length === 0 ? undefined : (found as unknown as Json));
};

/** What scripts get with `require("kube")`, as in Karmada v1.16. */
export const modules: LuaModules = { kube: { resourceAdd, getResourceQuantity, accuratePodRequirements, getPodDependencies } };
