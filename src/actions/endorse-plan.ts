import { diagnose } from '#core/diagnostics';
import { encodePlan } from '#core/plan';
import { encodeSignature, isSignerName, statementText } from '#core/signature';
import { attempt, bad, type Must, type Outcome, planIdentity, type Ports, type Signature, type Statement } from '#core/model';
import { type OpenedPlan, openPlan } from './read-plan.ts';

/** Which plan to sign or approve, and with which private key. */
export type EndorseRequest = { readonly path: string; readonly key: string };

/** A signature, and the file that holds it. */
export type Endorsed = { readonly file: string; readonly signature: Signature };

/** Where the signature of a plan file is. */
export const signatureFile = (path: string): string => `${path}.sig`;

/** Where the approval of a plan file by one person is. */
export const approvalFile = (path: string, name: string): string => `${path}.${name}.approval`;

/** Signs a saved plan: a file beside it says that this is the plan. */
export const signPlan = (ask: EndorseRequest, world: Ports): Promise<Outcome<Endorsed>> =>
  attempt((must) => endorse({ ask, world, must }, { does: 'signs', file: signatureFile(ask.path) }));

/** Approves a saved plan: a file beside it says that it may be carried out, and who says so. */
export const approvePlan = (ask: EndorseRequest & { readonly by: string }, world: Ports): Promise<Outcome<Endorsed>> =>
  attempt((must) => {
    const { by, path } = ask;
    if (!isSignerName(by)) must(bad([diagnose('FLT6110', `"${by}" is no name of letters, digits and . _ @ + -.`, { hint: `Say who approves:\n    fleet approve ${path} --key ${ask.key} --as NAME` })]));
    return endorse({ ask, world, must }, { does: 'approves', by, file: approvalFile(path, by) });
  });

type Given = { readonly ask: EndorseRequest; readonly world: Ports; readonly must: Must };

const endorse = async ({ ask, world, must }: Given, { file, ...what }: Omit<Statement, 'plan'> & { readonly file: string }): Promise<Endorsed> => {
  const opened = must(await openPlan(ask.path, world));
  must(asSaved(opened));
  const statement: Statement = { ...what, plan: planIdentity(opened.plan) };
  const signed = must(await world.keys.sign((key) => statementText(statement, key), ask.key));
  const signature: Signature = { format: 1, ...statement, ...signed };
  must(await world.documents.write(file, encodeSignature(signature)));
  return { file, signature };
};

/** Whether a plan file is in the one spelling that fleet writes, so that what was read is all that is in it. */
export const asSaved = ({ plan, file }: OpenedPlan): Outcome<void> =>
  encodePlan(plan) === file.text
    ? { ok: true, value: undefined, diagnostics: [] }
    : bad([diagnose('FLT7511', `"${file.path}" is not, byte for byte, what fleet wrote.`, { hint: 'Get the file again from where it was made, or make a new plan:\n    fleet plan --out plan.json' })]);
