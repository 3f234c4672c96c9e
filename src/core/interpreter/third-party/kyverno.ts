import type { Rules } from '../rules.ts';
import { at } from '../read.ts';
import { health, isTrue } from './verdict.ts';

const isReady = health((object) => {
  const ready = at(object, 'status', 'ready');
  return typeof ready === 'boolean' ? ready : isTrue(object, 'Ready', ['Succeeded']);
});

/** Kyverno (kyverno.io), as Karmada v1.16 ships rules for it. */
export const kyverno: Rules = { 'kyverno.io/v1/Policy': { health: isReady }, 'kyverno.io/v1/ClusterPolicy': { health: isReady } };
