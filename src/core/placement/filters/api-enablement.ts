import { groupOf, isObject, type Json, type Template } from '#core/model';
import type { Filter } from './filter.ts';

const defines = (crd: Template, group: string, kind: string): boolean => {
  const spec = crd.object['spec'] as Json | undefined;
  return crd.object.kind === 'CustomResourceDefinition' && isObject(spec) && spec['group'] === group && isObject(spec['names']) && spec['names']['kind'] === kind;
};

/** Declines clusters that do not serve the template's kind and version. A cluster that was not asked, or did not answer, is not declined. */
export const apiEnablement: Filter = {
  by: 'api-enablement',
  objection: ({ given, cluster, wasThere }) => {
    const facts = given.input.facts.find((one) => one.cluster === cluster.name);
    if (wasThere || facts === undefined || facts.reach === 'lost') return undefined;
    const { apiVersion, kind } = given.template.object;
    const group = groupOf(apiVersion);
    const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
    if (facts.served.some((one) => one.group === group && one.kind === kind && one.version === version)) return undefined;
    // A definition among the templates may bring the kind; whether it does there, the plan finds out.
    if (given.input.spec.templates.some((template) => defines(template, group, kind))) return undefined;
    return `it does not serve ${kind} of ${apiVersion}`;
  },
};
