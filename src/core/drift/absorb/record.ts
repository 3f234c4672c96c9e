import { addressText, contentDigest, type Departure, type Digest, type Finding, type K8sObject, type Recorded, type Serial, type State } from '#core/model';
import { parseFieldPath } from '#lib/field-path';
import { wayTo, withValue } from './place.ts';

/** An object with the live values of some fields, as far as it has those fields. */
export const withLive = (content: K8sObject, fields: readonly Departure[]): K8sObject =>
  fields.reduce((object, { path, live }) => {
    const way = wayTo(object, parseFieldPath(path));
    return way === undefined ? object : withValue(object, way, live);
  }, content);

const rowWith = ({ settled, ...row }: Recorded, applied: Digest, { fields }: Finding): Recorded => {
  const absorbed = new Set<string>(fields.map(({ path }) => path));
  const left = Object.entries(settled ?? {}).filter(([path]) => !absorbed.has(path));
  return { ...row, applied, ...(left.length === 0 ? {} : { settled: Object.fromEntries(left) }) };
};

/** The state in which the live values of these findings are what was recorded, as if fleet had applied them. */
export const recordedAs = (state: State, findings: readonly Finding[]): State => {
  const found = Map.groupBy(findings, ({ at }) => addressText(at));
  const contents: Record<Digest, K8sObject> = { ...state.contents };
  const objects = state.objects.map((row) =>
    (found.get(addressText(row.at)) ?? []).reduce((one, finding) => {
      const content = contents[one.applied];
      if (content === undefined) return one;
      const absorbed = withLive(content, finding.fields);
      const digest = contentDigest(absorbed);
      contents[digest] = absorbed;
      return rowWith(one, digest, finding);
    }, row),
  );
  return { ...state, serial: (state.serial + 1) as Serial, objects, contents };
};
