import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import { Bug } from '#core/model';
import { type Change, spliced } from './splice.ts';

const made = (document: Document.Parsed, change: Change): Document.Parsed => {
  const copy = document.clone() as Document.Parsed;
  if (change.change === 'remove') copy.deleteIn(change.path);
  else if (change.change === 'set' || !copy.hasIn(change.path) || copy.getIn(change.path) === null) copy.setIn(change.path, copy.createNode(change.change === 'set' ? change.value : [change.value]));
  else copy.addIn(change.path, copy.createNode(change.value));
  return copy;
};

/** The text without its n-th document. */
const withoutDocument = (text: string, documents: readonly Document.Parsed[], index: number): string => {
  const range = documents[index]?.range;
  return range ? text.slice(0, range[0]) + text.slice(range[2]) : text;
};

const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

/**
 * The text with one change in its n-th document. Comments, order, quotes and line breaks stay as they are; only where that
 * is not possible (a list in flow style), the document is written anew, comments and order kept.
 */
export const changeText = async (text: string, index: number, change: Change): Promise<string> => {
  const yaml = await import('yaml');
  const read = (one: string): Document.Parsed[] => [...(yaml.parseAllDocuments(one, { schema: 'yaml-1.1', merge: true, logLevel: 'silent' }) as Iterable<Document.Parsed>)];
  const documents = read(text);
  const document = documents[index];
  if (document === undefined) throw new Bug(`there is no document ${index} to change`);
  if (change.change === 'remove' && change.path.length === 0) return withoutDocument(text, documents, index);
  const wanted = documents.map((one, at) => (at === index ? made(one, change) : one));
  const values = JSON.stringify(wanted.map((one) => one.toJS()));
  if (isJson(text)) return `${JSON.stringify(wanted[0]?.toJS(), null, 2)}\n`;
  const candidate = spliced({ yaml, text, document }, change);
  if (candidate !== undefined && isDeepStrictEqual(JSON.stringify(read(candidate).map((one) => one.toJS())), values)) return candidate;
  return wanted.map((one) => one.toString({ lineWidth: 0 })).join('');
};
