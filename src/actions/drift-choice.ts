import { covers } from '#core/drift';
import { diagnose } from '#core/diagnostics';
import { type Address, addressText, bad, type Finding, good, type JsonPointer, type Outcome, parseAddress } from '#core/model';
import { parseFieldPath } from '#lib/field-path';

const seeHint = 'See what has drifted, and where:\n    fleet drift';

/** The addresses that are written as texts. */
export const addressesOf = (texts: readonly string[]): Outcome<readonly Address[]> => {
  const wrong = texts.filter((text) => parseAddress(text) === undefined);
  if (wrong.length > 0) return bad(wrong.map((text) => diagnose('FLT6505', `"${text}" is no address: it is written CLUSTER:GROUP/KIND/NAMESPACE/NAME.`, { hint: seeHint })));
  return good(texts.flatMap((text) => parseAddress(text) ?? []));
};

const isChosen = (path: string, fields: readonly string[]): boolean =>
  fields.length === 0 || fields.some((field) => field === path || (field.startsWith('/') && covers(field as JsonPointer, parseFieldPath(path), undefined)));

const chosenOf = (finding: Finding, fields: readonly string[]): readonly Finding[] => {
  if (finding.fields.length === 0) return fields.length === 0 ? [finding] : [];
  const left = finding.fields.filter(({ path }) => isChosen(path, fields));
  return left.length === 0 ? [] : [{ ...finding, fields: left }];
};

/** What was found at these addresses, and of these fields where some are named. An address where nothing counts is an error. */
export const chosenFindings = (findings: readonly Finding[], addresses: readonly Address[], fields: readonly string[]): Outcome<readonly Finding[]> => {
  const chosen = addresses.map((at) => ({ at, found: findings.filter((one) => addressText(one.at) === addressText(at)).flatMap((one) => chosenOf(one, fields)) }));
  const empty = chosen.filter(({ found }) => found.length === 0);
  if (empty.length === 0) return good(chosen.flatMap(({ found }) => found));
  const of = fields.length === 0 ? '' : ` in ${fields.join(', ')}`;
  return bad(empty.map(({ at }) => diagnose('FLT6505', `Nothing that counts was found at ${addressText(at)}${of}.`, { hint: seeHint })));
};
