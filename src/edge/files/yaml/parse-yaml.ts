import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { type Composed, compose } from './compose.ts';
import type { Trouble } from './trouble.ts';

// Deep enough that our own bound, which says where, comes first.
const PARSER = { maxDepth: 1000 };

/** The documents of a YAML or JSON text, empty ones left out, and everything that is wrong with it. Kubernetes' flavour: what kubectl would send. */
export const parseYaml = (text: string): { readonly documents: readonly Composed[]; readonly troubles: readonly Trouble[] } => {
  try {
    return compose(text, parseEvents(text, PARSER));
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const start = Math.min(thrown.mark?.position ?? 0, Math.max(0, text.length - 1));
    return { documents: [], troubles: [{ code: 'FLT1007', span: { start, length: 1 }, says: `${thrown.reason.charAt(0).toUpperCase()}${thrown.reason.slice(1)}.` }] };
  }
};

/** The events of a text that {@link parseYaml} read without trouble. */
export const eventsOf = (text: string): readonly Event[] => parseEvents(text, PARSER);
