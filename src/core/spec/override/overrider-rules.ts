import { diagnose } from '#core/diagnostics';
import type { Diagnostic, JsonPointer, Overriders } from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import { isJsonPointer, isLabelKey, isLabelValue } from '../names.ts';
import type { Spot } from '../shape/shape-problems.ts';

type Problems = (overriders: Overriders, spot: Spot) => Diagnostic[];
type FieldEdit = { readonly subPath: string; readonly operator: string; readonly value?: unknown };

const at = ({ document, pointer }: Spot, rest: string, part: 'key' | 'value' = 'value'): Pick<Diagnostic, 'at'> => ({
  at: document.locate((pointer + rest) as JsonPointer, part),
});

const notPointer = (text: string, rest: string, spot: Spot): Diagnostic[] =>
  isJsonPointer(text)
    ? []
    : [
        diagnose('FLT2403', `"${text}" is no JSON pointer: it must be empty or begin with "/".`, {
          ...at(spot, rest),
          hint: `Write:\n    /${text.replace(/^\$?\.?/, '').replaceAll('.', '/')}`,
        }),
      ];

// As an API server, admission looks at the keys of annotations in lower case.
const isKeyOf = { labelsOverrider: isLabelKey, annotationsOverrider: (key: string): boolean => isLabelKey(key.toLowerCase()) } as const;

const mapProblems =
  (field: 'labelsOverrider' | 'annotationsOverrider'): Problems =>
  (overriders, spot) =>
    (overriders[field] ?? []).flatMap(({ value = {} }, index) =>
      Object.entries(value).flatMap(([key, text]) => {
        const place = `/${field}/${index}/value/${escapeSegment(key)}`;
        return [
          ...(isKeyOf[field](key)
            ? []
            : [
                diagnose('FLT2402', `"${key}" cannot be the key of a label or annotation.`, {
                  ...at(spot, place, 'key'),
                  hint: 'At most 63 letters, digits, dashes, dots and underscores, perhaps after a DNS name:\n    example.org/name',
                }),
              ]),
          ...(field === 'annotationsOverrider' || isLabelValue(text)
            ? []
            : [
                diagnose('FLT2402', `"${text}" cannot be the value of a label.`, {
                  ...at(spot, place),
                  hint: 'At most 63 letters, digits, dashes, dots and underscores, a letter or digit at both ends.',
                }),
              ]),
        ];
      }),
    );

const predicateProblems: Problems = (overriders, spot) =>
  (overriders.imageOverrider ?? []).flatMap(({ predicate }, index) =>
    predicate === undefined ? [] : notPointer(predicate.path, `/imageOverrider/${index}/predicate/path`, spot),
  );

// JSON null counts as no value, as in Karmada.
const hasValue = ({ value }: FieldEdit): boolean => value !== undefined && value !== null;

const editProblems = (edit: FieldEdit, place: string, spot: Spot): Diagnostic[] => {
  const wrong =
    edit.operator === 'remove'
      ? hasValue(edit) && `The operator "remove" takes no value.`
      : !hasValue(edit) && `The operator "${edit.operator}" needs a value.`;
  return [
    ...notPointer(edit.subPath, `${place}/subPath`, spot),
    ...(wrong
      ? [
          diagnose('FLT2405', wrong, {
            ...at(spot, edit.operator === 'remove' ? `${place}/value` : place, edit.operator === 'remove' ? 'key' : 'value'),
            hint: edit.operator === 'remove' ? 'Take the value out.' : 'Write:\n    value: …',
          }),
        ]
      : []),
  ];
};

const fieldProblems: Problems = (overriders, spot) =>
  (overriders.fieldOverrider ?? []).flatMap(({ fieldPath, json = [], yaml = [] }, index) => {
    const place = `/fieldOverrider/${index}`;
    const lists = json.length > 0 === yaml.length > 0;
    return [
      ...notPointer(fieldPath, `${place}/fieldPath`, spot),
      ...(lists
        ? [
            diagnose(
              'FLT2404',
              `The fieldOverrider has ${json.length > 0 ? 'both json and yaml' : 'neither json nor yaml'}; it takes one, as the text in the field is.`,
              { ...at(spot, place), hint: 'Write one of:\n    json: […]\n    yaml: […]' },
            ),
          ]
        : []),
      ...json.flatMap((edit, each) => editProblems(edit, `${place}/json/${each}`, spot)),
      ...yaml.flatMap((edit, each) => editProblems(edit, `${place}/yaml/${each}`, spot)),
    ];
  });

const RULES: readonly Problems[] = [predicateProblems, mapProblems('labelsOverrider'), mapProblems('annotationsOverrider'), fieldProblems];

/** What Karmada's admission would reject in the overriders of one rule. It looks into neither plaintext nor command nor args. */
export const overriderProblems: Problems = (overriders, spot) => RULES.flatMap((rule) => rule(overriders, spot));
