import type { Json, JsonObject } from '#core/model';
import type { DifferenceName } from './differences.ts';

/** Where a template was put last time. */
export type Was = { readonly targets: readonly { readonly cluster: string; readonly replicas?: number }[]; readonly affinity?: string };

/** A whole fleet as its user writes it: what both sides are asked about. */
export type FleetCase = {
  readonly clusters: readonly JsonObject[];
  readonly templates: readonly JsonObject[];
  readonly policies: readonly JsonObject[];
  readonly before?: Readonly<Record<string, Was>>;
};

/**
 * What becomes of one template: nobody selects it; it waits for overrides; it is placed; nothing fits, which clears what was
 * there before; or it cannot be placed, which keeps what was there before. Karmada may panic over it, which leaves it alone.
 */
export type Fate = {
  readonly template: string;
  readonly policy?: string;
  readonly fate: 'nobody' | 'waits' | 'placed' | 'fits nowhere' | 'stays' | 'panics';
  /** `m1 3`: cluster and replicas, sorted. */
  readonly targets: readonly string[];
  readonly affinity?: string;
  /** Nothing asked for another decision, so that the last one stays with whatever was said of it. */
  readonly idle?: true;
  /** What each target gets; a text where it gets nothing. */
  readonly objects: Readonly<Record<string, Json>>;
};

/** The answer of one side; a text where it rejects the fleet as a whole. */
export type Answer = readonly Fate[] | string;

/** A written case. `differs` says that Karmada v1.16.0 decides otherwise than the version that fleet follows, and what fleet decides. */
export type TableCase = FleetCase & {
  readonly name: string;
  readonly differs?: { readonly as: DifferenceName; readonly targets: readonly string[] };
};

/** A written case of admission: one policy or cluster. */
export type ObjectCase = { readonly name: string; readonly object: JsonObject; readonly differs?: { readonly as: DifferenceName } };
