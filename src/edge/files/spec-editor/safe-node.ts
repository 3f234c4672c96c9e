import type { Document, Node } from 'yaml';
import { resolveScalar } from '../yaml/scalar.ts';

/** A value as a node of a document. A text that kubectl would read as something else (`on`, `0o7`, `1e3`) gets quotes. */
export const safeNode = (yaml: typeof import('yaml'), document: Document, value: unknown): Node => {
  const node = document.createNode(value);
  yaml.visit(node, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value !== 'string') return;
      const resolved = resolveScalar(scalar.value, { tag: '', plain: true });
      if ('wrong' in resolved || resolved.value !== scalar.value) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return node;
};
