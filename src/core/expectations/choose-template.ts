import { diagnose, didYouMean } from '#core/diagnostics';
import { bad, type FleetSpec, good, type JsonPointer, type Outcome, type SourceDocument, type Template, type TemplateChoice, type TestCase } from '#core/model';

/** The ways to call a template, from the shortest to the whole. */
const namesOf = ({ key, object }: Template): readonly string[] => {
  const { apiVersion, kind, metadata } = object;
  const { name, namespace } = metadata;
  const inside = namespace === undefined ? name : `${namespace}/${name}`;
  return [...new Set([`${kind}/${name}`, `${kind}/${inside}`, `${apiVersion}/${kind}/${inside}`, key])];
};

const fits = (template: Template, choice: TemplateChoice): boolean => {
  if (typeof choice === 'string') return namesOf(template).includes(choice);
  const { apiVersion, kind, metadata } = template.object;
  const { name, namespace } = metadata;
  const said = { apiVersion, namespace, ...choice };
  return said.kind === kind && said.name === name && said.apiVersion === apiVersion && said.namespace === namespace;
};

const shown = (choice: TemplateChoice): string =>
  typeof choice === 'string' ? choice : [choice.apiVersion, choice.kind, choice.namespace, choice.name].filter((part) => part !== undefined).join('/');

const fullName = (template: Template): string => namesOf(template).find((name) => name.startsWith(`${template.object.apiVersion}/`)) ?? template.key;

/** The one template that a case is about. */
export const chooseTemplate = (spec: FleetSpec, { one, document }: { readonly one: TestCase; readonly document: SourceDocument }): Outcome<Template> => {
  const found = spec.templates.filter((template) => fits(template, one.template));
  const [template] = found;
  if (template !== undefined && found.length === 1) return good(template);
  const at = document.locate(`${one.pointer}/template` as JsonPointer);
  const wanted = shown(one.template);
  if (template !== undefined) {
    const names = found.map(fullName);
    return bad([diagnose('FLT1603', `"${wanted}" can be ${names.slice(0, 10).join(' or ')}.`, { at, hint: `Say which one:\n    template: ${names[0]}` })]);
  }
  const near = didYouMean(wanted, spec.templates.flatMap(namesOf));
  const hint = near === undefined ? 'Write kind and name, as in:\n    template: Deployment/nginx' : `Did you mean "${near}"?`;
  return bad([diagnose('FLT1603', `No template is called "${wanted}".`, { at, hint })]);
};
