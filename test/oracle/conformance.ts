import type { Json } from '#core/model';
import type { Answer, ObjectCase, TableCase } from './case.ts';
import { admission } from './cases/admission.ts';
import { tables } from './cases/index.ts';
import { type InterpretCase, interpreting } from './cases/interpreting.ts';
import { fleetAnswer, specOf } from './fleet-side.ts';
import { karmadaAnswer } from './karmada-side.ts';
import { fleetKnows, fleetVerdict, karmadaKnows, karmadaVerdict } from './object-side.ts';
import type { Oracle } from './oracle.ts';

/** A written case with both ways to an answer. */
export type Question = {
  readonly name: string;
  /** All that the answer depends on. */
  readonly given: unknown;
  readonly fleet: () => Json;
  readonly karmada: (oracle: Oracle) => Promise<Json>;
  /** What fleet decides where Karmada v1.16.0 is known to decide otherwise. */
  readonly differs?: { readonly as: string; readonly fleet: Json };
};

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const targetsIn = (answer: Answer): Json => (typeof answer === 'string' ? answer : answer.flatMap(({ targets }) => targets));

const ofFleet = ({ name, differs, ...given }: TableCase): Question => ({
  name,
  given,
  fleet: () => (differs === undefined ? json(fleetAnswer(given)) : targetsIn(fleetAnswer(given))),
  karmada: async (oracle) => {
    const spec = specOf(given);
    if (!spec.ok) return 'fleet rejects it';
    const answer = await karmadaAnswer(oracle, given, spec.value);
    return differs === undefined ? json(answer) : targetsIn(answer);
  },
  ...(differs === undefined ? {} : { differs: { as: differs.as, fleet: differs.targets } }),
});

const ofAdmission = (one: ObjectCase): Question => ({
  name: one.name,
  given: one.object,
  fleet: () => json(fleetVerdict(one)),
  karmada: async (oracle) => json(await karmadaVerdict(oracle, one)),
  // Each such difference is that fleet, like the newer versions, rejects more.
  ...(one.differs === undefined ? {} : { differs: { as: one.differs.as, fleet: { accepted: false } } }),
});

const ofInterpreter = (one: InterpretCase): Question => ({
  name: one.name,
  given: [one.object, one.live ?? null],
  fleet: () => json(fleetKnows(one)),
  karmada: async (oracle) => json(await karmadaKnows(oracle, one)),
});

/** All written questions, by table. */
export const questions: Readonly<Record<string, readonly Question[]>> = {
  ...Object.fromEntries(Object.entries(tables).map(([table, cases]) => [table, cases.map(ofFleet)])),
  admission: admission.map(ofAdmission),
  interpreting: interpreting.map(ofInterpreter),
};
