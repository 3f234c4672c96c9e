import { type Provenance, policyText } from '#core/model';
import { classTitle } from './class-lines.ts';
import type { FieldOrigin } from './field-origins.ts';
import type { Frame, View } from './frame.ts';
import { pad } from './layout.ts';
import { placeText } from './place-text.ts';
import { visible } from './sanitize.ts';
import { valueText } from './value-text.ts';
import { fieldReason } from './words.ts';

const LABEL = 12;

const own: Readonly<Record<string, string>> = {
  template: 'the template',
  placement: 'placement, by the rule of a policy',
  server: "the server, which fills it in or keeps it",
  'server default': 'the server, which fills it in by default',
  fleet: 'fleet itself',
};

const writer = ({ says, at }: Provenance): string => `${own[says] ?? `a rule of ${visible(says)}`}  ${placeText(at)}`.trimEnd();

const policies = ({ by }: FieldOrigin): string => by.map((policy) => visible(policyText(policy))).join(', ');

const valuesOf = ({ action, verdict, live, desired }: FieldOrigin): string => {
  if (action === 'create') return verdict === 'ignore' ? 'filled in with the object' : `${valueText(desired)}, with the object`;
  return verdict === 'ignore' ? `${valueText(live)} stays` : `${valueText(live)} -> ${valueText(desired)}`;
};

const row = (label: string, says: string): readonly string[] => (says === '' ? [] : [`    ${pad(label, LABEL)}${says}`]);

const section = (origin: FieldOrigin, frame: Frame): readonly string[] => {
  const { object, path, clusters, action, recorded, live, from, template } = origin;
  return [
    `${frame.colour.strong(visible(path))} of ${visible(object)}`,
    ...row('on', classTitle(clusters, frame)),
    ...row(action, valuesOf(origin)),
    ...row('recorded', recorded === undefined || valueText(recorded) === valueText(live) ? '' : valueText(recorded)),
    ...row('reason', fieldReason({ ...origin, from: from ?? { says: '' } })),
    ...row('written by', from === undefined ? 'its template, and what the policies below add; for the place of each rule:' : writer(from)),
    ...(from === undefined ? [`                    fleet why ${visible(template ?? object)}`] : []),
    ...row('template', template === undefined ? '' : visible(template)),
    ...row('policies', policies(origin)),
    '',
  ];
};

/** What wrote a field: the values, the place, and every policy that had a hand in the object. */
export const fieldOriginsText: View<readonly FieldOrigin[]> = (origins, frame) =>
  origins.length === 0 ? 'No field of this name is touched by the plan.\n' : `${origins.flatMap((origin) => section(origin, frame)).join('\n').trimEnd()}\n`;
