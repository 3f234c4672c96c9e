import fc from 'fast-check';
import { groupOf, type JsonObject, keyOf } from '#core/model';
import type { FleetCase, Was } from '../case.ts';
import { clusterName, clusters } from './clusters.ts';
import { overriding } from './overrides.ts';
import { propagation } from './policies.ts';
import { templates } from './templates.ts';

const was: fc.Arbitrary<Was> = fc
  .record({ targets: fc.uniqueArray(fc.record({ cluster: clusterName, replicas: fc.integer({ min: 0, max: 12 }) }), { minLength: 1, maxLength: 4, selector: ({ cluster }) => cluster }), affinity: fc.constantFrom('one', 'two', 'three', 'other', undefined) })
  .map(({ targets, affinity }) => ({ targets, ...(affinity === undefined ? {} : { affinity }) }));

const keyIn = ({ apiVersion, kind, metadata }: JsonObject): string => {
  const { namespace, name } = metadata as { readonly namespace?: string; readonly name: string };
  return keyOf({ group: groupOf(apiVersion as string), kind: kind as string }, namespace, name);
};

const parts = { clusters, templates, policies: fc.tuple(propagation, overriding).map(([one, other]) => [...one, ...other]) };

/** A fleet that nothing was placed in before. */
export const newFleet: fc.Arbitrary<FleetCase> = fc.record(parts);

/** A fleet in which anything may have been placed anywhere before. */
export const oldFleet: fc.Arbitrary<FleetCase> = fc
  .record({ ...parts, before: fc.array(fc.option(was, { nil: undefined }), { minLength: 4, maxLength: 4 }) })
  .map(({ before, ...fleet }) => ({ ...fleet, before: Object.fromEntries(fleet.templates.flatMap((template, at) => (before[at] === undefined ? [] : [[keyIn(template), before[at]]]))) }));

/** A story of a fleet: how it begins, and what is changed each time after; what is not changed is undefined. */
export type Story = { readonly first: FleetCase; readonly later: readonly Partial<FleetCase>[] };

const change = fc.record({ clusters: fc.option(clusters, { nil: undefined }), templates: fc.option(templates, { nil: undefined }), policies: fc.option(parts.policies, { nil: undefined }) });

/** A story of two or three chapters. */
export const story: fc.Arbitrary<Story> = fc.record({ first: newFleet, later: fc.array(change, { minLength: 1, maxLength: 2 }) }).map(({ first, later }) => ({
  first,
  later: later.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Partial<FleetCase>),
}));
