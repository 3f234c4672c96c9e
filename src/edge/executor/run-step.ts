import {
  type ApiAnswer,
  addressText,
  conceal,
  contentDigest,
  type Failure,
  type FailureKind,
  type K8sObject,
  type Observation,
  type Step,
  type StepOutcome,
} from '#core/model';
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

type Try = { readonly to: StepPath; readonly body?: K8sObject; readonly seen: Observation | undefined; readonly left: number };

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

const isUntouched = (before: Observation | undefined, now: Observation): boolean =>
  before?.found === 'yes' && now.found === 'yes'
    ? before.live.metadata.resourceVersion === now.live.metadata.resourceVersion
    : before?.found === 'no' && now.found === 'no';

// The server has answered, so nothing is under way any more: if the object is as it was, the write did not happen.
const failAfterLook = async (step: Step, site: Site, given: { one: Try; failure: Failure }): Promise<Ending> => {
  const { one, failure } = given;
  if (failure.kind !== 'server' || !isUntouched(one.seen, await lookAgain(site, one.to.path))) return fail(step, site, failure);
  site.ledger.tell({ line: 'failed', at: step.at, says: failure.message });
  return failedWith(step, failure);
};

const forgotten = (step: Step, site: Site): Ending => {
  site.ledger.tell({ line: 'gone', at: step.at });
  return done(step);
};

const deleted = async (step: Step, site: Site, path: string): Promise<Ending> => {
  const { wait, stop } = site.run;
  const gone = wait ? await awaitGone(site, { path, uid: step.uid, stop }) : undefined;
  return gone && !gone.ok && !stop.aborted ? fail(step, site, gone.failure) : forgotten(step, site);
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

// Somebody was quicker. If it is still the object that was planned on, the step is sent again, unless its fields belong to somebody else.
const afterConflict = async (step: Step, site: Site, given: { one: Try; failure: Failure }): Promise<Ending> => {
  const { one, failure } = given;
  const seen = await lookAgain(site, one.to.path);
  const isFinal = one.left === 0 || isOwnership(failure);
  if (!isFinal) return attempt(step, site, { ...one, seen, left: one.left - 1 });
  const verdict = precondition(step, seen, site.fieldManager);
  return verdict.may === 'stale' ? refuse(step, site, verdict) : fail(step, site, failure);
};

const refused = (step: Step, site: Site, given: { one: Try; failure: Failure }): Promise<Ending> | Ending => {
  const { kind } = given.failure;
  if (step.action === 'delete' && kind === 'absent') return forgotten(step, site);
  return RETRIED.has(kind) ? afterConflict(step, site, given) : failAfterLook(step, site, given);
};

const accepted = async (step: Step, site: Site, given: { one: Try; answer: ApiAnswer | undefined }): Promise<Ending> => {
  const { one, answer } = given;
  if (one.body === undefined || answer === undefined) return deleted(step, site, one.to.path);
  const stored = storedObject(answer.body);
  return stored.ok ? applied(step, site, { body: one.body, stored: stored.value, path: one.to.path }) : fail(step, site, stored.failure);
};

const attempt = async (step: Step, site: Site, one: Try): Promise<Ending> => {
  const verdict = precondition(step, one.seen, site.fieldManager);
  if (verdict.may === 'over') return forgotten(step, site);
  if (verdict.may !== 'go') return refuse(step, site, verdict);
  const { to, body } = one;
  const moves = site.engine.moves({
    step,
    path: to.path,
    fieldManager: site.fieldManager,
    ...(body ? { body } : {}),
    ...(verdict.live ? { live: verdict.live } : {}),
    ...(one.seen?.found === 'yes' ? { found: one.seen.live } : {}),
  });
  const answer = await makeMoves(site, moves, to.made);
  return answer.ok ? accepted(step, site, { one, answer: answer.value }) : refused(step, site, { one, failure: answer.failure });
};

const NEEDS_BODY: ReadonlySet<string> = new Set(['create', 'update', 'replace', 'adopt']);

const notServed = (step: Step, site: Site): Failure => ({
  kind: 'invalid',
  cluster: site.plan.cluster,
  message: `${site.plan.cluster} does not serve ${step.apiVersion} for ${step.at.object}`,
});

/** Carries one step out: checks, sends, writes down, and waits where others stand on it. A step is never sent twice unless the object is still as planned. */
export const runStep = async (step: Step, site: Site): Promise<Ending> => {
  if (step.action === 'keep') return done(step);
  if (step.action === 'forget') return forgotten(step, site);
  if (!site.client.ok) return refuse(step, site, { may: 'unknown', failure: site.client.failure });
  const body = NEEDS_BODY.has(step.action) ? plannedBody(step, site) : undefined;
  if (body === undefined && NEEDS_BODY.has(step.action))
    return refuse(step, site, { may: 'stale', says: `what the sources now say of ${step.at.object} is not what was planned` });
  const to = pathOfStep(step, site);
  if (to === undefined) return refuse(step, site, { may: 'unknown', failure: notServed(step, site) });
  const seen = site.seen.get(step.at.object);
  return attempt(step, site, { to, ...(body ? { body } : {}), seen, left: MOST_TRIES });
};
