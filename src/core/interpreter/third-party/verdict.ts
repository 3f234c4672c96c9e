import type { Health, Interpreter, Json, K8sObject } from '#core/model';
import { listAt, plain, textAt } from '../read.ts';

/** Yes or no in fleet's words. Karmada's rules know no more than that, so a no may yet become a yes. */
export const verdictOf = ({ kind }: K8sObject, isHealthy: boolean): Health =>
  isHealthy ? { verdict: 'Healthy', says: `the ${kind} is as it should be` } : { verdict: 'Progressing', says: `the ${kind} is not healthy` };

/** A rule that says yes or no; undefined where the status is too thin to say. */
export const health =
  (isHealthy: (object: Json) => boolean | undefined): Interpreter['health'] =>
  (object) => {
    const answer = isHealthy(plain(object));
    return answer === undefined ? { verdict: 'Unknown', says: `the status of the ${object.kind} does not say` } : verdictOf(object, answer);
  };

/** Whether a condition of this type is True, for one of these reasons where reasons are given. */
export const isTrue = (object: Json, type: string, reasons: readonly string[] = []): boolean =>
  listAt(object, 'status', 'conditions').some(
    (one) =>
      textAt(one, 'type') === type && textAt(one, 'status') === 'True' && (reasons.length === 0 || reasons.includes(textAt(one, 'reason') ?? '')),
  );
