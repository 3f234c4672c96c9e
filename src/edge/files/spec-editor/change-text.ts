import type { Document } from 'yaml';
import { Bug } from '#core/model';
import { safeNode } from './safe-node.ts';
import { type Change, spliced } from './splice.ts';

type Yaml = typeof import('yaml');

const made = (yaml: Yaml, document: Document.Parsed, change: Change): Document.Parsed => {
  const copy = document.clone() as Document.Parsed;
  if (change.change === 'remove') copy.deleteIn(change.path);
  else if (change.change === 'set') copy.setIn(change.path, safeNode(yaml, copy, change.value));
  else if (copy.getIn(change.path) instanceof yaml.YAMLSeq) copy.addIn(change.path, safeNode(yaml, copy, change.value));
  else copy.setIn(change.path, safeNode(yaml, copy, [change.value]));
  return copy;
};

const withoutDocument = (text: string, { range }: Document.Parsed): string => text.slice(0, range[0]) + text.slice(range[2]);

const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

const readAll = (yaml: Yaml, text: string): Document.Parsed[] => [
  ...(yaml.parseAllDocuments(text, { schema: 'yaml-1.1', merge: true, logLevel: 'silent' }) as Iterable<Document.Parsed>),
];

const valuesOf = (documents: readonly Document[]): string => JSON.stringify(documents.map((one) => one.toJS()));

/**
 * The text with one change in its n-th document that is not empty. Comments, order, quotes and line breaks stay as they
 * are; only where that is not possible, the text is written anew, comments and order kept.
 */
export const changeText = async (text: string, index: number, change: Change): Promise<string> => {
  const yaml = await import('yaml');
  const documents = readAll(yaml, text);
  const document = documents.filter((one) => one.toJS() !== null)[index];
  if (document === undefined) throw new Bug(`there is no document ${index} to change`);
  if (change.change === 'remove' && change.path.length === 0) return withoutDocument(text, document);
  const wanted = documents.map((one) => (one === document ? made(yaml, one, change) : one));
  if (isJson(text)) return `${JSON.stringify(wanted[0]?.toJS(), null, 2)}\n`;
  const candidate = spliced({ yaml, text, document }, change);
  if (candidate !== undefined && valuesOf(readAll(yaml, candidate)) === valuesOf(wanted)) return candidate;
  return wanted.map((one) => one.toString({ lineWidth: 0 })).join('');
};
