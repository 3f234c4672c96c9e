import { accepting, isValid } from '#core/drift';
import { diagnose } from '#core/diagnostics';
import { endOf } from '#core/spec';
import type { SpecEditor } from '#edge/files';
import { attempt, bad, type Diagnostic, good, type Outcome, type Ports, type SourceEdits, type Timestamp } from '#core/model';
import { addressesOf, chosenFindings } from './drift-choice.ts';
import { findDrift } from './find-drift.ts';
import type { FleetRequest } from './read-fleet.ts';

/** Which drift to let be, until when, who answers for it and why. */
export type AcceptRequest = FleetRequest & {
  readonly addresses: readonly string[];
  /** Paths or JSON pointers; all fields that have drifted where none is named. */
  readonly fields: readonly string[];
  readonly until: string;
  readonly owner: string;
  readonly reason: string;
  readonly dryRun: boolean;
};

const again = 'Write it like this:\n    fleet drift accept ADDRESS --until 2027-03-31 --owner team-web --reason "moved by hand while the pool is rebuilt"';

const problemsOf = ({ until, owner, reason }: AcceptRequest, now: Timestamp): readonly Diagnostic[] => {
  const end = endOf(until);
  return [
    ...(end === undefined ? [diagnose('FLT6506', `"${until}" is neither a day nor a moment.`, { hint: again })] : []),
    ...(end !== undefined && !isValid({ expires: end }, now) ? [diagnose('FLT6506', `"${until}" is over already.`, { hint: again })] : []),
    ...(owner.trim() === '' ? [diagnose('FLT6506', 'Nobody is named who answers for it.', { hint: again })] : []),
    ...(reason.trim() === '' ? [diagnose('FLT6506', 'No reason is given.', { hint: again })] : []),
  ];
};

/** Writes rules into the spec that let drift be until a day, as it was found now; comments and order of the spec stay. */
export const acceptDrift = (ask: AcceptRequest, world: Ports, editor: SpecEditor): Promise<Outcome<SourceEdits>> =>
  attempt(async (must) => {
    const problems = problemsOf(ask, world.clock.now());
    if (problems.length > 0) must(bad(problems));
    const addresses = must(addressesOf(ask.addresses));
    const { file, allowOutside } = ask;
    const report = must(await findDrift({ file, allowOutside, clusters: [...new Set(addresses.map(({ cluster }) => cluster))], withPending: false }, world));
    const findings = must(chosenFindings(report.drift, addresses, ask.fields));
    const rules = accepting(findings, { owner: ask.owner, reason: ask.reason, expires: ask.until });
    const { changes } = must(await editor.addRules(file, rules));
    must(ask.dryRun ? good(undefined) : await editor.write({ changes }));
    return { edits: changes, written: !ask.dryRun };
  });
