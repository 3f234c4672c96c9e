import { describe, expect, it } from 'vitest';
import type { FieldPathText, Preview } from '#core/model';
import { fixedBy, serverPath } from '../../../src/core/plan/foreseen.ts';

const object = { spec: { parts: [{ name: 'a' }], labels: { app: 'web' }, '0': 'x' } };

describe('the path that a server names is found in an object', () => {
  it.each([
    ['spec.parts[0].name', [{ field: 'spec' }, { field: 'parts' }, { index: 0 }, { field: 'name' }]],
    ['spec.labels[app]', [{ field: 'spec' }, { field: 'labels' }, { field: 'app' }]],
    ['spec.gone[3]', [{ field: 'spec' }, { field: 'gone' }, { field: '3' }]],
    ['spec[0]', [{ field: 'spec' }, { field: '0' }]],
  ])('%s', (field, want) => expect(serverPath(object, field)).toEqual(want));
});

const cause = { reason: 'FieldValueInvalid', field: 'spec.engine', message: 'Invalid value: "b": it stays' };
const withFixed = (known: 'predicted' | 'verified' | 'no', path: string): Preview => {
  const fixed = [{ paths: [path as FieldPathText], says: 'it stays', cause }];
  if (known === 'no') return { known, failure: { kind: 'invalid', message: '' }, changes: [], fixed };
  return { known, object: { apiVersion: 'a/v1', kind: 'A', metadata: { name: 'a' } }, changes: [], conflicts: [], fixed };
};

describe('a rule that keeps a field as it is speaks of a change', () => {
  it.each([
    { name: 'of the field', preview: withFixed('predicted', 'spec.engine'), path: 'spec.engine', want: 'it stays' },
    { name: 'below the field', preview: withFixed('no', 'spec.parts[name=a]'), path: 'spec.parts[name=a].size', want: 'it stays' },
    { name: 'of a whole that the field is part of', preview: withFixed('predicted', 'spec.engine.name'), path: 'spec.engine', want: 'it stays' },
    { name: 'not of its neighbour', preview: withFixed('predicted', 'spec.engine'), path: 'spec.engines', want: undefined },
    { name: 'not of the same field of another item', preview: withFixed('predicted', 'spec.parts[name=a].size'), path: 'spec.parts[name=b].size', want: undefined },
    { name: 'not where a server has accepted the change', preview: withFixed('verified', 'spec.engine'), path: 'spec.engine', want: undefined },
  ])('$name', ({ preview, path, want }) => expect(fixedBy(preview, path as FieldPathText)).toBe(want));
});
