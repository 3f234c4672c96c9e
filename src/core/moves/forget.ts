import { diagnose, didYouMean } from '#core/diagnostics';
import { type Address, addressText, type Diagnostic, type Outcome, type State, unlessErrors } from '#core/model';
import { matches } from './pattern.ts';

/** The diagnostic that nothing is recorded under an address or pattern, with the nearest one that is. */
export const notRecorded = (named: string, known: readonly string[]): Diagnostic => {
  const near = didYouMean(named, known);
  return diagnose('FLT8201', `Nothing is recorded at "${named}".`, { hint: near === undefined ? 'See what is recorded:\n    fleet state list' : `Did you mean "${near}"?\n    fleet state list` });
};

/** The recorded addresses that addresses and patterns name, each once; what names nothing is an error. */
export const matching = ({ objects }: State, named: readonly string[]): Outcome<readonly Address[]> => {
  const known = objects.map(({ at }) => ({ at, text: addressText(at) }));
  const found = named.map((one) => known.filter(({ text }) => text === one || matches(one)(text)));
  const texts = known.map(({ text }) => text);
  const empty = named.filter((_, at) => found[at]?.length === 0).map((one) => notRecorded(one, texts));
  return unlessErrors([...new Map(found.flat().map(({ at, text }) => [text, at])).values()], empty);
};

/** The state without rows of these addresses. */
export const forgotten = (state: State, addresses: readonly Address[]): State => {
  const gone = new Set(addresses.map(addressText));
  return { ...state, objects: state.objects.filter(({ at }) => !gone.has(addressText(at))) };
};
