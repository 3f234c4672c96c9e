import { decodeApprovers, type Found, notApproved, notSigned } from '#core/signature';
import { attempt, bad, type Must, type Outcome, planIdentity, type Ports } from '#core/model';
import { approvalFile, asSaved, signatureFile } from './endorse-plan.ts';
import { type OpenedPlan, openPlan } from './read-plan.ts';

/** What must be true of a plan before anybody looks at a cluster. */
export type Trust = {
  /** A public key that the plan must be signed with. */
  readonly signedBy?: string;
  /** How many of the approvers in a file must have approved. */
  readonly approvals?: { readonly least: number; readonly approvers: string };
};

/** A saved plan that is signed and approved as asked for; everything that is missing is said at once. */
export const trustedPlan = (path: string, trust: Trust, world: Ports): Promise<Outcome<OpenedPlan>> =>
  attempt(async (must) => {
    const opened = must(await openPlan(path, world));
    if (trust.signedBy === undefined && trust.approvals === undefined) return opened;
    must(asSaved(opened));
    const given = { opened, world, must };
    const found = [...(await unsigned(given, trust.signedBy)), ...(await unapproved(given, trust.approvals))];
    if (found.length > 0) must(bad(found));
    return opened;
  });

type Given = { readonly opened: OpenedPlan; readonly world: Ports; readonly must: Must };

const find = async (file: string, world: Ports): Promise<Found> => {
  const read = await world.documents.read(file);
  return { file, text: read.ok ? read.value : undefined };
};

const unsigned = async ({ opened, world, must }: Given, signedBy: Trust['signedBy']) => {
  if (signedBy === undefined) return [];
  const key = must(await world.keys.publicKey(signedBy));
  return notSigned({ plan: planIdentity(opened.plan), key, found: await find(signatureFile(opened.file.path), world) }, world.keys.holds);
};

const unapproved = async ({ opened, world, must }: Given, approvals: Trust['approvals']) => {
  if (approvals === undefined) return [];
  const approvers = must(decodeApprovers(must(await world.documents.read(approvals.approvers)), approvals.approvers));
  const found = await Promise.all(approvers.map(async (approver) => ({ approver, ...(await find(approvalFile(opened.file.path, approver.name), world)) })));
  return notApproved({ plan: planIdentity(opened.plan), least: approvals.least, found }, world.keys.holds);
};
