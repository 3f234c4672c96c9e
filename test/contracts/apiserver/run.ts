import type { Answered, Case, Step } from './case.ts';
import { definitions } from './cases/definitions.ts';
import { reducerFor } from './reduce.ts';
import type { Server } from './server.ts';

const DEFINITIONS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

const established = async (server: Server, name: string): Promise<boolean> => {
  const { body } = await server.ask({ method: 'GET', path: `${DEFINITIONS}/${name}` });
  const { status } = JSON.parse(body) as { status?: { conditions?: readonly { type: string; status: string }[] } };
  return status?.conditions?.some((condition) => condition.type === 'Established' && condition.status === 'True') ?? false;
};

/** Gives a server the custom kinds that cases use, and waits until it serves them. */
export const prepare = async (server: Server): Promise<void> => {
  for (const definition of definitions) await server.ask({ method: 'POST', path: DEFINITIONS, body: definition, type: 'application/json' });
  for (const { metadata } of definitions) {
    for (let tries = 0; tries < 100 && !(await established(server, metadata.name)); tries++) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  for (let tries = 0; tries < 100; tries++) {
    const { status } = await server.ask({ method: 'GET', path: '/apis/contract.test/v1/gadgets' });
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

type Seen = { readonly uid: string; readonly version: string; readonly next: string };

const seenIn = (body: string): Seen => {
  try {
    const { metadata = {} } = JSON.parse(body) as { metadata?: { uid?: string; resourceVersion?: string; continue?: string } };
    return { uid: metadata.uid ?? '', version: metadata.resourceVersion ?? '', next: metadata.continue ?? '' };
  } catch {
    return { uid: '', version: '', next: '' };
  }
};

const filled = (text: string, own: ReadonlyMap<string, string>, seen: readonly Seen[]): string =>
  [...own].reduce((result, [value, placeholder]) => result.replaceAll(placeholder, value), text)
    .replace(/\{rv(\d+)\}/g, (_, at) => seen[Number(at)]?.version ?? '')
    .replace(/\{uid(\d+)\}/g, (_, at) => seen[Number(at)]?.uid ?? '')
    .replace(/\{next(\d+)\}/g, (_, at) => encodeURIComponent(seen[Number(at)]?.next ?? ''));

const fill = (step: Step, own: ReadonlyMap<string, string>, seen: readonly Seen[]): Step => ({
  ...step,
  path: filled(step.path, own, seen),
  ...(step.body === undefined ? {} : { body: typeof step.body === 'string' ? filled(step.body, own, seen) : (JSON.parse(filled(JSON.stringify(step.body), own, seen)) as unknown) }),
});

const asked = async (server: Server, step: Step): ReturnType<Server['ask']> => {
  for (let tries = 0; ; tries++) {
    const answer = await server.ask(step);
    const waits = (step.until !== undefined && answer.status !== step.until) || (step.untilBody !== undefined && !answer.body.includes(step.untilBody));
    if (!waits || tries > 200) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const usesNamespace = (one: Case): boolean => JSON.stringify(one.steps).includes('{ns}');

/** Runs one case and gives back what was answered, with everything that only chance decides taken out. */
export const runCase = async (server: Server, one: Case, at: number): Promise<readonly Answered[]> => {
  const own = new Map([[`case-ns-${at}`, '{ns}'], [`case-id-${at}`, '{id}']]);
  if (usesNamespace(one)) {
    const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: `case-ns-${at}` } };
    await server.ask({ method: 'POST', path: '/api/v1/namespaces', body, type: 'application/json' });
  }
  const reducer = reducerFor(one, own);
  const seen: Seen[] = [];
  const answers: Answered[] = [];
  for (const step of one.steps) {
    const answer = await asked(server, fill(step, own, seen));
    seen.push(seenIn(answer.body));
    answers.push(reducer.step(step, answer));
  }
  return answers;
};
