import type { DriftField, Json, JsonObject } from '#core/model';
import type { FieldPath } from '#lib/field-path';
import { toPointer } from '#lib/json-pointer';
import type { Way } from './place.ts';

/** One entry for one of Karmada's overriders. */
export type OverrideEdit = { readonly overrider: 'labelsOverrider' | 'annotationsOverrider' | 'plaintext'; readonly entry: JsonObject };

const maps: Readonly<Record<string, 'labelsOverrider' | 'annotationsOverrider'>> = { labels: 'labelsOverrider', annotations: 'annotationsOverrider' };

const mapEdit = ([first, second, third]: FieldPath, { recorded, live }: DriftField): OverrideEdit | undefined => {
  const [root, map, name] = [first, second, third].map((element) => (element !== undefined && 'field' in element ? element.field : undefined));
  const overrider = root === 'metadata' && map !== undefined && Object.hasOwn(maps, map) ? maps[map] : undefined;
  if (overrider === undefined || name === undefined) return undefined;
  return { overrider, entry: { operator: live === undefined ? 'remove' : 'replace', value: { [name]: live ?? recorded ?? '' } } };
};

/** The overrider that gives a field its live value, or takes the field out: of its own kind for labels and annotations, else plaintext. */
export const overriderFor = ({ way, field, path }: { readonly way: Way; readonly field: DriftField; readonly path: FieldPath }): OverrideEdit => {
  const edit = path.length === 3 ? mapEdit(path, field) : undefined;
  if (edit !== undefined) return edit;
  const entry: Record<string, Json> = { path: toPointer(way), operator: field.live === undefined ? 'remove' : 'replace' };
  return { overrider: 'plaintext', entry: field.live === undefined ? entry : { ...entry, value: field.live } };
};
