import { addressText, assertNever, type DriftField, type Finding } from '#core/model';
import { truthsOf } from './drift-lines.ts';
import { visible } from './sanitize.ts';

const authorOf = ({ manager, subresource, time }: DriftField): string =>
  `${manager === undefined ? '' : `, by ${visible(manager)}${subresource === undefined ? '' : ` (${visible(subresource)})`}`}${time === undefined ? '' : ` at ${time}`}`;

const fieldText = (field: DriftField): string => `${visible(field.path)}: ${truthsOf(field)}${authorOf(field)}`;

const wholeText = ({ what }: Finding): string => {
  switch (what) {
    case 'vanished':
      return 'recorded, but not there any more';
    case 'recreated':
      return 'deleted and made anew by somebody else';
    case 'extra-object':
      return "nobody recorded it, and the namespace is the fleet's";
    case 'changed':
    case 'taken-over':
    case 'extra-owner':
      return what;
    default:
      return assertNever(what);
  }
};

/** What a finding says, a line for each field; the same at whatever time it is said. */
export const findingLinesOf = (finding: Finding): readonly string[] => (finding.fields.length === 0 ? [wholeText(finding)] : finding.fields.map(fieldText));

/** Address and what is found there, in one text. */
export const findingSentence = (finding: Finding): string => `${visible(addressText(finding.at))}: ${findingLinesOf(finding).join('; ')}`;
