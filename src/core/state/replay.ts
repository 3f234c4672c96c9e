import { addressText, assertNever, Bug, type Intent, type Recorded, type Serial, type Spent, type State } from '#core/model';
import type { JournalLine } from '#core/model';
import { type Block, blocksOf, isFresh } from './journal.ts';
import { tidy } from './tidy.ts';

/** How many plans a state remembers; one that is older is of another serial in any case. */
const MOST_SPENT = 100;

/**
 * The state with a journal folded in. What was begun and not answered stands there in doubt; an apply that the state
 * already holds (its serial is past) is left out, so folding twice is folding once. {@link checkJournal} comes before.
 */
export const replay = (state: State, lines: readonly JournalLine[]): State => tidy(blocksOf(lines).reduce(fold, state));

type Rows = Map<string, Recorded>;

const fold = (state: State, { begin, lines }: Block): State => {
  if (begin.serial < state.serial) return state;
  if (begin.serial > state.serial || (begin.lineage !== state.lineage && !isFresh(state)))
    throw new Bug('a journal that does not fit the state was folded in unchecked');
  const before: ReadonlyMap<string, Recorded> = new Map(state.objects.map((row) => [addressText(row.at), row]));
  const rows: Rows = new Map(before);
  for (const intent of begin.intents) promise(rows, intent);
  for (const line of lines) answer({ rows, before }, line);
  return {
    ...state,
    lineage: begin.lineage,
    serial: (state.serial + 1) as Serial,
    objects: [...rows.values()],
    contents: { ...state.contents, ...begin.contents },
    placements: begin.placements,
    spent: [...(state.spent ?? []), spentBy(begin)].slice(-MOST_SPENT),
  };
};

const spentBy = ({ plan, serial, time }: Block['begin']): Spent => ({ plan, serial: (serial + 1) as Serial, ...(time === undefined ? {} : { time }) });

const promise = (rows: Rows, intent: Intent): void => {
  switch (intent.does) {
    case 'apply':
      rows.set(addressText(intent.row.at), { ...intent.row, doubt: 'apply' });
      return;
    case 'delete': {
      const row = rows.get(addressText(intent.at));
      if (row) rows.set(addressText(intent.at), { ...row, doubt: 'delete' });
      return;
    }
    // Forgetting asks nothing of a cluster: unless its answer is there, it did not happen.
    case 'forget':
      return;
    default:
      assertNever(intent);
  }
};

const settled = ({ doubt: _, ...row }: Recorded, line: Extract<JournalLine, { line: 'applied' }>): Recorded => {
  const { settled: __, ...bare } = row;
  return { ...bare, uid: line.uid, ...(line.settled === undefined ? {} : { settled: line.settled }) };
};

const answer = (known: { rows: Rows; before: ReadonlyMap<string, Recorded> }, line: Block['lines'][number]): void => {
  if (line.line === 'end') return;
  const { rows, before } = known;
  const address = addressText(line.at);
  const [row, old] = [rows.get(address), before.get(address)];
  switch (line.line) {
    case 'applied':
      if (row) rows.set(address, settled(row, line));
      return;
    case 'gone':
      rows.delete(address);
      return;
    case 'failed':
      if (old) rows.set(address, old);
      else rows.delete(address);
      return;
    default:
      assertNever(line);
  }
};
