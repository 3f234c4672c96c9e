import type { Conflict, DesiredObject, Failure, FleetSpec, K8sObject, Note, Origins, SourceRef, Step } from '#core/model';
import type { Sight, Trio } from '../input.ts';
import { placeOfFailure } from '../foreseen.ts';
import type { Tracing } from '../origins.ts';
import type { SameContent } from '../same-content.ts';

/** A step before its wave and needs are known, with the object it is about in place of its digest. */
export type Draft = Omit<Step, 'wave' | 'needs' | 'content' | 'origins'> & {
  readonly body?: K8sObject;
  /** What wrote its values, where it is made. */
  readonly origins?: Origins;
  /** What it takes from other field managers although they did not cause the drift that is shown. */
  readonly seizes: readonly Conflict[];
};

/** What is to be done at one address, and what was considered and not done. */
export type Finding = { readonly draft?: Draft; readonly notes: readonly Note[]; readonly unchanged: boolean };

/** What all decisions about one cluster go by. */
export type Terms = {
  readonly spec: FleetSpec;
  /** Our field manager: `fleet:<fleet name>`. */
  readonly manager: string;
  readonly sight: Sight;
  readonly same: SameContent;
  readonly trace: Tracing;
  /** Whether an object that is not desired stays where it is all the same. */
  readonly stays: (trio: Trio) => boolean;
};

/** Nothing is to be done, and nothing is worth a word. */
export const nothing: Finding = { notes: [], unchanged: false };

/** The object is as it should be. */
export const asItShouldBe: Finding = { notes: [], unchanged: true };

/** One step and no more. */
export const planned = (draft: Omit<Draft, 'seizes'> & Partial<Pick<Draft, 'seizes'>>): Finding => ({
  draft: { seizes: [], ...draft },
  notes: [],
  unchanged: draft.action === 'keep',
});

/** Whose work an object is: its policies, and its template where the object has another key. */
export const madeBy = ({ by, template, key }: DesiredObject): Pick<Draft, 'by' | 'template'> => ({
  by,
  ...(template === undefined || template.key === key ? {} : { template: template.key }),
});

/** Nothing is done, and the plan says why. */
export const declined = (kind: Note['kind'], trio: Trio, ...[says, place]: readonly [string, SourceRef?]): Finding => {
  const at = place ?? trio.desired?.template?.document.at;
  return { notes: [{ kind, says, object: trio.at.object, cluster: trio.at.cluster, ...(at === undefined ? {} : { at }) }], unchanged: false };
};

/** The server would refuse it, in the server's words. */
export const refused = (trio: Trio, failure: Failure): Finding => {
  const causes = (failure.causes ?? []).map((cause) => `${cause.field}: ${cause.message}`).filter((cause) => !failure.message.includes(cause));
  return declined('refused', trio, `${trio.at.cluster} refuses ${trio.at.object}: ${[failure.message, ...causes].join('; ')}`, placeOfFailure(trio, failure));
};

/** Nothing is known of it, so nothing is planned. */
export const unseen = (trio: Trio, why: string): Finding =>
  declined('not-observed', trio, `${trio.at.object} on ${trio.at.cluster} could not be looked at: ${why}`);

/** It is on its way out: what would be sent now would go with it. */
export const terminating = (trio: Trio): Finding =>
  declined('refused', trio, `${trio.at.object} on ${trio.at.cluster} is being deleted; plan again when it is gone`);
