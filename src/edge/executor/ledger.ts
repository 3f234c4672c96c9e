import {
  assertNever,
  Bug,
  type Digest,
  type Diagnostic,
  type Intent,
  type JournalLine,
  type K8sObject,
  type Plan,
  planIdentity,
  type State,
  type StateBackend,
  type Step,
  type Timestamp,
} from '#core/model';

/** The journal of one apply, as the executor writes it. Lines follow each other in the order in which they were told. */
export type Ledger = {
  /** Everything that may happen from now on, on the disk. False where that could not be written: then nothing may begin. */
  readonly begin: () => Promise<boolean>;
  readonly tell: (line: Exclude<JournalLine, { line: 'begin' | 'end' }>) => void;
  /** Whether a line could not be written. */
  readonly isBroken: () => boolean;
  /** Waits for all lines, and closes the journal of this apply: what is told later is not written. */
  readonly end: () => Promise<void>;
  readonly diagnostics: () => readonly Diagnostic[];
};

type Begin = { readonly plan: Plan; readonly before: State; readonly time: Timestamp };

const contentOf = (step: Step): Digest => {
  if (step.content === undefined) throw new Bug(`the step ${step.action} ${step.at.object} has no content`);
  return step.content;
};

// A replaced object gets a uid that nobody knows yet; the others keep theirs.
const intentOf = (step: Step): readonly Intent[] => {
  const { action, at, apiVersion, by, uid, template } = step;
  switch (action) {
    case 'create':
    case 'update':
    case 'adopt':
    case 'replace': {
      const known = uid === undefined || action === 'replace' ? {} : { uid };
      return [{ does: 'apply', row: { at, apiVersion, applied: contentOf(step), by, ...known, ...(template === undefined ? {} : { template }) } }];
    }
    case 'delete':
      return [{ does: 'delete', at }];
    case 'forget':
      return [{ does: 'forget', at }];
    case 'keep':
      return [];
    default:
      return assertNever(action);
  }
};

const beginOf = ({ plan, before, time }: Begin): JournalLine => {
  const intents = plan.clusters.flatMap(({ steps }) => steps.flatMap(intentOf));
  const contents: Record<Digest, K8sObject> = {};
  for (const intent of intents) {
    const content = intent.does === 'apply' ? plan.contents[intent.row.applied] : undefined;
    if (intent.does === 'apply' && content) contents[intent.row.applied] = content;
  }
  const { lineage, serial } = before;
  return { line: 'begin', plan: planIdentity(plan), time, lineage, serial, intents, contents, placements: plan.placements };
};

/** Opens the ledger of an apply; nothing is written before `begin`. */
export const openLedger = (given: Begin & { readonly journal: StateBackend['journal'] }): Ledger => {
  const { journal } = given;
  const found: Diagnostic[] = [];
  const under = new Set<Promise<void>>();
  let broken = false;
  let closed = false;
  const append = async (line: JournalLine, durable: boolean): Promise<void> => {
    const outcome = await journal.append(line, durable);
    if (outcome.ok || broken) return;
    broken = true;
    found.push(...outcome.diagnostics);
  };
  return {
    begin: async () => {
      await append(beginOf(given), true);
      return !broken;
    },
    tell: (line) => {
      // What was let go may still end; by then the journal is folded into the state.
      if (closed) return;
      const writing = append(line, false).finally(() => under.delete(writing));
      under.add(writing);
    },
    isBroken: () => broken,
    end: async () => {
      closed = true;
      await Promise.all(under);
      if (!broken) await append({ line: 'end' }, true);
    },
    diagnostics: () => found,
  };
};
