import { createInterface } from 'node:readline/promises';
import type { Plan } from '#core/model';
import type { Surroundings } from './ports.ts';

/** Shows a plan and asks for "yes", as terraform does; undefined where nobody is there to answer. */
export const asks = (around: Surroundings, show: (plan: Plan) => void): ((plan: Plan) => Promise<boolean>) | undefined => {
  if (!around.isTerminal.in) return undefined;
  return async (plan) => {
    show(plan);
    const line = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return (await line.question('\nCarry out exactly this? Only "yes" is taken for an answer: ')).trim() === 'yes';
    } finally {
      line.close();
    }
  };
};
