import { isObject, type Json, type JsonObject } from '#core/model';
import { redact } from './redact.ts';

const row = (value: Json, indent: string): string => `${indent}${JSON.stringify(value)}`;

const rows = (values: readonly Json[], indent: string): string => (values.length === 0 ? '[]' : `[\n${values.map((value) => row(value, indent)).join(',\n')}\n${indent.slice(2)}]`);

const clusterText = (cluster: JsonObject): string => {
  const { steps = [], ...rest } = cluster;
  return `    { ${Object.entries(rest).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')},\n      "steps": ${rows(steps as Json[], '        ')} }`;
};

const memberText = (name: string, value: Json): string => {
  if (name === 'clusters') return `[\n${(value as JsonObject[]).map(clusterText).join(',\n')}\n  ]`;
  if (Array.isArray(value)) return rows(value as Json[], '    ');
  return JSON.stringify(value);
};

// A digest over a keyed digest differs from run to run; steps name them in a steady order, so contents go by the first step.
const contentsText = (contents: JsonObject, before: string): string => {
  const order = Object.keys(contents).sort((one, other) => before.indexOf(one) - before.indexOf(other));
  return `{\n${order.map((digest) => `    ${JSON.stringify(digest)}: ${JSON.stringify(contents[digest])}`).join(',\n')}\n  }`;
};

/** A saved plan as a golden: valid JSON with a line for each step, content, note and hazard, and without what differs from run to run. */
export const planGolden = (saved: string): string => {
  const plan = JSON.parse(saved) as JsonObject;
  const { contents, ...rest } = plan;
  const members = Object.entries(rest).map(([name, value]) => `  ${JSON.stringify(name)}: ${memberText(name, value)}`);
  const head = members.join(',\n');
  const all = isObject(contents) && Object.keys(contents).length > 0 ? `${head},\n  "contents": ${contentsText(contents, head)}` : head;
  return redact(`{\n${all}\n}\n`);
};
