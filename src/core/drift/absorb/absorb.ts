import { diagnose } from '#core/diagnostics';
import {
  addressText, bad, type ClusterName, type DesiredObject, type Diagnostic, type DriftField, type Finding, good, type Json, type K8sObject, keyParts, type Origin, type Outcome, sameValue, type SourceDocument,
} from '#core/model';
import { type FieldPath, parseFieldPath, valueAtFieldPath } from '#lib/field-path';
import { pointerSegments } from '#lib/json-pointer';
import { type OverrideEdit, overriderFor } from './overrider.ts';
import { type Way, wayTo } from './place.ts';

/** One cluster that is to have an object, with what is live there; without `live` it could not be looked at. */
export type Holder = { readonly desired: DesiredObject; readonly live?: K8sObject };

/** A finding whose live values are to be taken over, with all that are to have the object. */
export type AbsorbInput = { readonly finding: Finding; readonly holders: readonly Holder[] };

/** One change of a source: of a template's own document, or an overrider for one cluster. */
export type Absorbed =
  | { readonly into: 'template'; readonly document: SourceDocument; readonly way: Way; readonly value?: Json }
  | { readonly into: 'override'; readonly cluster: ClusterName; readonly object: K8sObject; readonly edit: OverrideEdit; readonly after: string };

const refusal = (finding: Finding, says: string, hint: string): Outcome<never> => bad([diagnose('FLT6507', `${addressText(finding.at)}: ${says}`, { hint })]);

const planHint = 'Let the next apply put back what was applied:\n    fleet plan';

const originOf = ({ edited }: DesiredObject, way: Way): Origin | undefined =>
  edited
    .filter(({ pointer }) => pointerSegments(pointer).every((segment, at) => String(way[at]) === segment))
    .sort((one, other) => other.pointer.length - one.pointer.length)[0]?.origin;

const isOverridden = ({ edited }: DesiredObject, way: Way): boolean =>
  edited.some(({ pointer, origin }) => {
    const segments = pointerSegments(pointer);
    return origin.from === 'override' && segments.slice(0, way.length).every((segment, at) => String(way[at]) === segment);
  });

const isSame = (one: Json | undefined, other: Json | undefined): boolean => (one === undefined || other === undefined ? one === other : sameValue(one, other));

type Asked = { readonly input: AbsorbInput; readonly own: Holder; readonly field: DriftField; readonly path: FieldPath };

// The template says it for all clusters: only where all are seen to have it so, and no policy writes over it in any.
const intoTemplate = ({ input, own, field, path }: Asked): Absorbed | undefined => {
  const document = own.desired.template?.document;
  const way = document && wayTo(document.value as unknown as K8sObject, path);
  if (document === undefined || way === undefined || document.at.file === '-') return undefined;
  const isEverywhere = input.holders.every(({ desired, live }) => {
    const there = wayTo(desired.object, path);
    return live !== undefined && isSame(valueAtFieldPath(live, path) as Json | undefined, field.live) && (there === undefined || !isOverridden(desired, there));
  });
  return isEverywhere ? { into: 'template', document, way, ...(field.live === undefined ? {} : { value: field.live }) } : undefined;
};

const lastPolicy = ({ by }: DesiredObject): string => by.filter(({ kind }) => kind.endsWith('OverridePolicy')).at(-1)?.name ?? '';

const intoOverride = ({ own, field, path }: Asked, way: Way): Absorbed => ({
  into: 'override',
  cluster: own.desired.cluster,
  object: own.desired.object,
  edit: overriderFor({ way, field, path }),
  after: lastPolicy(own.desired),
});

const absorbField = (asked: Asked): Outcome<Absorbed> => {
  const { input, own, field, path } = asked;
  const way = wayTo(own.desired.object, path);
  if (way === undefined) return refusal(input.finding, `${field.path} is not asked for any more, so there is nothing in the source to change.`, planHint);
  const origin = originOf(own.desired, way);
  if (origin?.from === 'fleet') return refusal(input.finding, `${field.path} is fleet's own mark.`, planHint);
  if (origin?.from === 'placement') {
    return refusal(input.finding, `${field.path} comes from the placement, by which ${origin.policy.kind} ${origin.policy.name} shares replicas out.`, 'Change the replicas of the template or the weights of the policy, or see how they are shared out:\n    fleet place');
  }
  return good(intoTemplate(asked) ?? intoOverride(asked, way));
};

const unfit = ({ finding }: AbsorbInput): Outcome<never> | undefined => {
  const { kind, group } = keyParts(finding.at.object);
  if (kind === 'Secret' && group === '') return refusal(finding, 'values of a Secret are never written into a file.', 'Change the source that the Secret comes from, then:\n    fleet plan');
  if (finding.fields.length > 0) return undefined;
  return refusal(finding, `the object as a whole is ${finding.what}, which no source can say.`, finding.what === 'extra-object' ? 'Let it be until a day:\n    fleet drift accept ADDRESS --until DATE --owner NAME --reason TEXT' : planHint);
};

/** The changes of sources after which the live values of a finding are what is asked for; where one field cannot be absorbed, none is. */
export const absorb = (input: AbsorbInput): Outcome<readonly Absorbed[]> => {
  const refused = unfit(input);
  if (refused !== undefined) return refused;
  const own = input.holders.find(({ desired }) => desired.cluster === input.finding.at.cluster);
  if (own === undefined) return refusal(input.finding, 'it is not asked for any more, so there is no source to change.', planHint);
  const parts = input.finding.fields.map((field) => absorbField({ input, own, field, path: parseFieldPath(field.path) }));
  const diagnostics: Diagnostic[] = parts.flatMap((part) => part.diagnostics);
  return diagnostics.length > 0 ? bad(diagnostics) : good(parts.flatMap((part) => (part.ok ? [part.value] : [])));
};
