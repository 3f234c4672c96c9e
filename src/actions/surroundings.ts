import { applySetOf } from '#core/applyset';
import type { Drawing } from '#core/plan';
import { lookAround } from '#edge/observer';
import type { FleetSpec, Plan } from '#core/model';
import type { Visit } from './visit.ts';

/** The whole plan of a drawing, with what had to be looked up for it; where its steps put nothing at risk, nobody is asked. */
export const finished = async (drawing: Drawing, { name, apply }: FleetSpec, { clients, facts }: Visit): Promise<Plan> => {
  const { label } = applySetOf(name, apply.applySetNamespace);
  return drawing.finish(drawing.asks.length === 0 ? new Map() : await lookAround({ asks: drawing.asks, facts, clients, applySetLabel: label }));
};
