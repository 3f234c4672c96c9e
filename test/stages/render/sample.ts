import { contentDigest, type Digest, type FieldChange, type K8sObject, type Plan, type Step } from '#core/model';
import { type Frame, styleOf } from '#render';
import { obj, place } from '../plan/world.ts';

/** A frame without colour, at a fixed moment. */
export const frame = (more: Partial<Frame> = {}): Frame => ({ now: '2026-03-01T12:00:00Z' as never, width: 120, colour: styleOf(0), ...more });

/** A field change; what is not said is the usual. */
export const field = (path: string, more: Partial<Omit<FieldChange, 'path'>> = {}): FieldChange => ({
  path: path as never,
  verdict: 'change',
  reason: 'changed',
  from: { says: 'template', at: place('templates/nginx.yaml', 9) },
  ...more,
});

/** A step; the address is written out, what is not said is the usual. */
export const step = (address: string, more: Partial<Step> = {}): Step => {
  const [cluster, object] = address.split(':') as [never, never];
  return {
    action: 'update',
    at: { cluster, object },
    apiVersion: 'v1',
    fields: [],
    known: 'predicted',
    because: 'changed',
    wave: 0,
    needs: [],
    by: [],
    ...more,
  };
};

/** A plan of some clusters; contents are named by the objects themselves. */
export const planOf = (clusters: Plan['clusters'], more: Partial<Plan> & { readonly objects?: readonly K8sObject[] } = {}): Plan => {
  const { objects = [], ...rest } = more;
  return {
    format: 1,
    tool: 'fleet/0.1.0',
    fleet: 'shop',
    basis: { spec: 'sha256:0' as Digest, lineage: 'l1' as never, serial: 4 as never },
    templates: 9,
    policies: 2,
    clusters,
    contents: Object.fromEntries(objects.map((object) => [contentDigest(object), object])),
    placements: [],
    drift: [],
    hazards: [],
    notes: [],
    ...rest,
  };
};

export { contentDigest, obj, place };
