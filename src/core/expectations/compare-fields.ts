import { conceal, type DesiredObject, type Difference, type Json, type JsonPointer, type Origin, sameValue } from '#core/model';
import { valueAtPointer } from '#lib/json-pointer';
import type { Trial } from './answer.ts';
import { difference } from './difference.ts';

const covers = (outer: string, inner: string): boolean => outer === inner || inner.startsWith(`${outer}/`);

/** Who wrote what stands at a pointer: the one with the longest pointer that covers it, else one that wrote a part of it. */
const originOf = ({ edited }: DesiredObject, pointer: string): Origin | undefined => {
  const around = edited.filter((one) => covers(one.pointer, pointer)).sort((one, other) => one.pointer.length - other.pointer.length);
  return (around.at(-1) ?? edited.filter((one) => covers(pointer, one.pointer)).at(-1))?.origin;
};

const writtenBy = (object: DesiredObject, pointer: JsonPointer): Pick<Difference, 'by'> => {
  const origin = originOf(object, pointer);
  if (origin === undefined) return object.template === undefined ? {} : { by: { at: object.template.document.locate(pointer) } };
  switch (origin.from) {
    case 'template':
      return { by: { at: origin.at } };
    case 'placement':
    case 'override':
      return { by: { policy: origin.policy, at: origin.at } };
    case 'fleet':
      return {};
  }
};

const valueIn = (object: unknown, pointer: string): Json | undefined => valueAtPointer(object, pointer) as Json | undefined;

// Null expects that nothing is there.
const isAsWanted = (want: Json, got: Json | undefined): boolean => (want === null ? got === undefined || got === null : sameValue(want, got));

const isSecret = ({ object }: DesiredObject, pointer: string): boolean => {
  const concealed = conceal(object, () => '');
  return concealed !== object && (!sameValue(valueIn(object, pointer), valueIn(concealed, pointer)) || /^\/(data|stringData)(\/|$)/.test(pointer));
};

const compareField = (want: Json, object: DesiredObject, given: { trial: Trial; pointer: JsonPointer }): readonly Difference[] => {
  const { trial, pointer } = given;
  const got = valueIn(object.object, pointer);
  if (isAsWanted(want, got)) return [];
  const path = ['fields', object.cluster, pointer];
  const by = writtenBy(object, pointer);
  if (isSecret(object, pointer)) return [difference(trial, path, { secret: true, says: 'values of a Secret are not shown', ...by })];
  return [difference(trial, path, { want, ...(got === undefined ? {} : { got }), ...by })];
};

const notThere = (trial: Trial, cluster: string, want: Json): Difference => {
  const stuck = trial.answer.unrendered.find((one) => one.cluster === cluster);
  const declined = trial.answer.placement?.declined.find((one) => one.cluster === cluster);
  const says = stuck?.says ?? declined?.says ?? 'it does not get the template';
  return difference(trial, ['fields', cluster], { want, says, ...(stuck?.at === undefined ? {} : { by: { at: stuck.at } }) });
};

type Fields = Readonly<Record<string, Readonly<Record<JsonPointer, Json>>>>;

/** Values in what clusters get, by pointer. Where none of the clusters gets it, that is one difference. */
export const compareFields = (want: Fields, trial: Trial): readonly Difference[] => {
  const objectIn = (cluster: string): DesiredObject | undefined => trial.answer.objects.find((one) => one.cluster === cluster);
  const [first, ...others] = Object.keys(want).filter((cluster) => objectIn(cluster) === undefined);
  if (first !== undefined && others.length + 1 === Object.keys(want).length) {
    const { says = '' } = notThere(trial, first, want[first] ?? {});
    return [difference(trial, 'fields', { want, says: `${first}: ${says}` })];
  }
  return Object.entries(want).flatMap(([cluster, fields]) => {
    const object = objectIn(cluster);
    if (object === undefined) return [notThere(trial, cluster, fields)];
    return Object.entries(fields).flatMap(([pointer, value]) => compareField(value, object, { trial, pointer: pointer as JsonPointer }));
  });
};
