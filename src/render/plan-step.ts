import { isObject, type Json, type K8sObject, type Plan, type Step } from '#core/model';
import type { Frame } from './frame.ts';
import type { Sided } from './layout.ts';
import { differsLines } from './plan-differs.ts';
import { fieldLines, folded } from './plan-field.ts';
import { visible } from './sanitize.ts';
import { takesLines } from './plan-takes.ts';
import { unsealed } from './value-text.ts';
import { labelled, marks, remarks } from './words.ts';
import { yamlLines } from './yaml-text.ts';

const APPLYSET = 'applyset.kubernetes.io/part-of';

/** The lines of one step: what is done to what, then its fields, or what is made. */
export const stepLines = (step: Step, plan: Plan, frame: Frame): readonly Sided[] => {
  const { action, content } = step;
  const title: Sided = {
    left: `    ${labelled(marks[action], action)}${visible(step.at.object)}`,
    right: remarks(step),
    paint: frame.colour.action[action],
  };
  const fields = step.fields.filter((field) => frame.expand === true || field.verdict === 'change');
  const made = action === 'create' && content !== undefined ? plan.contents[content] : undefined;
  return [title, ...takesLines(step), ...(fields.length > 0 ? fieldLines(fields, frame) : []), ...differsLines(step, frame), ...(made === undefined ? [] : contentLines(made, frame))];
};

const contentLines = (content: K8sObject, frame: Frame): readonly Sided[] => {
  const shown = bare(content);
  if (Object.keys(shown).length === 0) return [];
  return folded(
    yamlLines(unsealed(shown)).map((line) => ({ left: `        ${line}`, paint: frame.colour.faint })),
    frame,
  );
};

/** What is made, as YAML without what its key says already. */
export const contentText = (content: K8sObject): string => {
  const shown = bare(content);
  return Object.keys(shown).length === 0 ? '' : yamlLines(unsealed(shown)).join('\n');
};

// What the line above says already (kind, namespace, name), and the mark that every object has, would only be in the way.
const bare = (content: K8sObject): { readonly [field: string]: Json } => {
  const { apiVersion: _, kind: __, metadata, ...rest } = content;
  const { name: ___, namespace: ____, labels, ...further } = metadata;
  const own = Object.fromEntries(Object.entries(labels ?? {}).filter(([name]) => name !== APPLYSET));
  const shown = { ...(further as { readonly [field: string]: Json }), ...(Object.keys(own).length > 0 ? { labels: own } : {}) };
  return { ...(Object.keys(shown).length > 0 ? { metadata: shown } : {}), ...withoutEmpty(rest as { readonly [field: string]: Json }) };
};

const withoutEmpty = (members: { readonly [field: string]: Json }): { readonly [field: string]: Json } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => !(isObject(value) && Object.keys(value).length === 0)));
