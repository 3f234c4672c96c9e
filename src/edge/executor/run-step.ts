import { addressText, conceal, contentDigest, type Failure, type FailureKind, type K8sObject, type Observation, type Step, type StepOutcome } from '#core/model';
import { awaitFooting } from './await-footing.ts';
import { awaitGone, makeMoves } from './make-moves.ts';
import { type StepPath, pathOfStep } from './path-of-step.ts';
import { precondition, type Verdict } from './precondition.ts';
import { lookAgain, type Site, storedObject } from './site.ts';

/** How a step ended, and what is stored now where something was sent. */
export type Ending = { readonly outcome: StepOutcome; readonly stored?: K8sObject };

/** An object that changes under our hands is looked at again so often. */
const MOST_TRIES = 5;

// After these nobody knows whether the write happened: the journal keeps it in doubt, and the next plan looks.
const DOUBTFUL: ReadonlySet<FailureKind> = new Set<FailureKind>(['timeout', 'reset', 'truncated', 'server', 'not-kubernetes', 'cancelled']);

const RETRIED: ReadonlySet<FailureKind> = new Set<FailureKind>(['conflict', 'exists']);

const isOwnership = ({ causes = [] }: Failure): boolean => causes.some(({ reason }) => reason === 'FieldManagerConflict');

const done = ({ at, action }: Step, stored?: K8sObject): Ending => ({ outcome: { at, action, ended: 'done' }, ...(stored ? { stored } : {}) });

const failedWith = ({ at, action }: Step, failure: Failure): Ending => ({ outcome: { at, action, ended: 'failed', failure } });

/** The body of a step, if it is still the one that was planned. */
const plannedBody = (step: Step, site: Site): K8sObject | undefined => {
  const body = site.run.bodies.get(addressText(step.at));
  return body && contentDigest(conceal(body, site.run.seal)) === step.content ? body : undefined;
};

const refuse = (step: Step, site: Site, verdict: Exclude<Verdict, { may: 'go' | 'over' }>): Ending => {
  const { at, action } = step;
  const says = verdict.may === 'stale' ? verdict.says : verdict.failure.message;
  site.ledger.tell({ line: 'failed', at, says });
  return verdict.may === 'stale' ? { outcome: { at, action, ended: 'stale', says } } : failedWith(step, verdict.failure);
};

const fail = (step: Step, site: Site, failure: Failure): Ending => {
  if (!DOUBTFUL.has(failure.kind)) site.ledger.tell({ line: 'failed', at: step.at, says: failure.message });
  return failedWith(step, failure);
};

const forgotten = (step: Step, site: Site): Ending => {
  site.ledger.tell({ line: 'gone', at: step.at });
  return done(step);
};

const deleted = async (step: Step, site: Site, path: string): Promise<Ending> => {
  const gone = site.run.wait ? await awaitGone(site, { path, uid: step.uid }) : undefined;
  return gone && !gone.ok ? fail(step, site, gone.failure) : forgotten(step, site);
};

const applied = async (step: Step, site: Site, sent: { body: K8sObject; stored: K8sObject; path: string }): Promise<Ending> => {
  const { at } = step;
  const { seal, settledOf } = site.run;
  const stored = conceal(sent.stored, seal);
  const settled = settledOf(conceal(sent.body, seal), stored);
  const { uid } = stored.metadata;
  if (uid !== undefined) site.ledger.tell({ line: 'applied', at, uid, ...(settled ? { settled } : {}) });
  const ready = await awaitFooting(site, { key: at.object, path: sent.path }, stored);
  return ready.ok ? done(step, stored) : failedWith(step, ready.failure);
};

type Try = { readonly to: StepPath; readonly body?: K8sObject; readonly seen: Observation | undefined; readonly left: number };

const attempt = async (step: Step, site: Site, { to, body, seen, left }: Try): Promise<Ending> => {
  const verdict = precondition(step, seen, site.fieldManager);
  if (verdict.may === 'over') return forgotten(step, site);
  if (verdict.may !== 'go') return refuse(step, site, verdict);
  const { fieldManager } = site;
  const moves = site.engine.moves({ step, path: to.path, fieldManager, ...(body ? { body } : {}), ...(verdict.live ? { live: verdict.live } : {}) });
  const answer = await makeMoves(site, moves, to.made);
  if (!answer.ok) {
    const { failure } = answer;
    if (step.action === 'delete' && failure.kind === 'absent') return forgotten(step, site);
    const isRetried = RETRIED.has(failure.kind) && !isOwnership(failure) && left > 0;
    return isRetried ? attempt(step, site, { to, ...(body ? { body } : {}), seen: await lookAgain(site, to.path), left: left - 1 }) : fail(step, site, failure);
  }
  if (body === undefined || answer.value === undefined) return deleted(step, site, to.path);
  const stored = storedObject(answer.value.body);
  return stored.ok ? applied(step, site, { body, stored: stored.value, path: to.path }) : fail(step, site, stored.failure);
};

const NEEDS_BODY: ReadonlySet<string> = new Set(['create', 'update', 'replace', 'adopt']);

const notServed = (step: Step, site: Site): Failure => ({ kind: 'invalid', cluster: site.plan.cluster, message: `${site.plan.cluster} does not serve ${step.apiVersion} for ${step.at.object}` });

/** Carries one step out: checks, sends, writes down, and waits where others stand on it. A step is never sent twice unless the object is still as planned. */
export const runStep = async (step: Step, site: Site): Promise<Ending> => {
  if (step.action === 'keep') return done(step);
  if (step.action === 'forget') return forgotten(step, site);
  if (!site.client.ok) return refuse(step, site, { may: 'unknown', failure: site.client.failure });
  const body = NEEDS_BODY.has(step.action) ? plannedBody(step, site) : undefined;
  if (body === undefined && NEEDS_BODY.has(step.action)) return refuse(step, site, { may: 'stale', says: `what the sources now say of ${step.at.object} is not what was planned` });
  const to = pathOfStep(step, site);
  if (to === undefined) return refuse(step, site, { may: 'unknown', failure: notServed(step, site) });
  const seen = site.seen.get(step.at.object);
  return attempt(step, site, { to, ...(body ? { body } : {}), seen, left: MOST_TRIES });
};
