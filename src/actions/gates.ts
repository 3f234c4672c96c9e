import type { FleetSpec, Must, Plan, Ruling } from '#core/model';

/** What the gates of a spec decide on a plan, and what follows from it. CEL is loaded only where there are gates. */
export type Gates = { readonly judge: (plan: Plan) => readonly Ruling[] } & Pick<typeof import('#core/gates'), 'deniedBy' | 'openBy' | 'summedUp'>;

/** Opens the gates of a fleet; undefined where it has none. */
export const gatesOf = async (spec: FleetSpec, must: Must): Promise<Gates | undefined> => {
  if (spec.gates === undefined) return undefined;
  const { deniedBy, openBy, openGates, summedUp } = await import('#core/gates');
  return { judge: must(openGates(spec.gates)), deniedBy, openBy, summedUp };
};
