import { diagnose, didYouMean } from '#core/diagnostics';
import { bad, type ClusterName, type FleetSpec, good, type Outcome, type Template } from '#core/model';

/** A template that was named, and the cluster that an address names with it. */
export type NamedTemplate = { readonly template: Template; readonly cluster?: ClusterName };

const kindsOf = (kind: string): readonly string[] => [kind, `${kind}s`, `${kind}es`, kind.replace(/y$/, 'ies')];

// From the shortest to the whole, in small letters.
const namesOf = ({ key, object }: Template): readonly string[] => {
  const { apiVersion, kind, metadata } = object;
  const inside = metadata.namespace === undefined ? metadata.name : `${metadata.namespace}/${metadata.name}`;
  const forms = kindsOf(kind).flatMap((form) => [`${form}/${metadata.name}`, `${form}/${inside}`, `${apiVersion}/${form}/${inside}`]);
  return [key, ...forms].map((name) => name.toLowerCase());
};

const clusterIn = (text: string, spec: FleetSpec): ClusterName | undefined => spec.clusters.find(({ name }) => text.startsWith(`${name}:`))?.name;

/** The one template that a text names: `Deployment/nginx`, `deployments/web/nginx`, an object key, or an address with a cluster before it. */
export const templateNamed = (spec: FleetSpec, text: string): Outcome<NamedTemplate> => {
  const cluster = clusterIn(text, spec);
  const name = cluster === undefined ? text : text.slice(cluster.length + 1);
  const found = spec.templates.filter((template) => template.key === name || namesOf(template).includes(name.toLowerCase()));
  const [template] = found;
  if (template !== undefined && found.length === 1) return good({ template, ...(cluster === undefined ? {} : { cluster }) });
  const keys = found.map(({ key }) => key);
  if (template !== undefined) return bad([diagnose('FLT3403', `"${text}" can be ${keys.slice(0, 10).join(' or ')}.`, { hint: `Say which one:\n    fleet why ${keys[0]}` })]);
  const near = didYouMean(name, spec.templates.flatMap(({ key, object }) => [key, `${object.kind}/${object.metadata.name}`]));
  return bad([diagnose('FLT3403', `No template of "${spec.name}" is called "${text}".`, { hint: near === undefined ? 'See what there is:\n    fleet place' : `Did you mean "${near}"?` })]);
};
