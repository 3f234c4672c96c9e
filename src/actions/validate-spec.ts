import { defaulted } from '#core/defaulting';
import { override } from '#core/overrides';
import { place } from '#core/placement';
import { attempt, type Outcome, type Ports } from '#core/model';
import { gatesOf } from './gates.ts';
import { interpreting, unlessTold } from './interpret.ts';
import { type FleetRequest, readSpec } from './read-fleet.ts';

/** What a valid spec consists of. */
export type SpecSummary = { readonly fleet: string; readonly clusters: number; readonly templates: number; readonly policies: number; readonly objects: number };

// Nobody was asked what is free: that it is not known says nothing of the spec.
const unlessForFacts = <Value>(placed: Outcome<Value>): Outcome<Value> => ({ ...placed, diagnostics: placed.diagnostics.filter(({ code }) => code !== 'FLT3103') });

/** Reads, validates, places and renders, with nothing known of the clusters but what the spec says. */
export const validateSpec = (ask: FleetRequest, world: Ports): Promise<Outcome<SpecSummary>> =>
  attempt(async (must) => {
    const spec = await readSpec(ask, world, must);
    await gatesOf(spec, must);
    const asked = await interpreting(spec, must);
    const { interpreter } = asked;
    const placements = must(unlessForFacts(place({ spec, facts: [], before: [], interpreter })));
    const { objects } = must(override({ spec, placements, interpreter, defaulted }));
    unlessTold(asked, must);
    return { fleet: spec.name, clusters: spec.clusters.length, templates: spec.templates.length, policies: spec.propagation.length + spec.override.length, objects: objects.length };
  });
