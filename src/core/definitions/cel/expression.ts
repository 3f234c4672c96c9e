import { memberName } from './values.ts';

/** A node of a parsed expression, as far as it is looked into. */
export type Node = { readonly op: string; readonly args: unknown };

// A text in quotes, raw or not, of one line or several; else a word.
const TOKENS = /[rRbB]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?''')|[rR][bB]?(?:"[^"]*"|'[^']*')|[bB]?(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\.value\(\)|[A-Za-z_]\w*/g;

// The library has these in another meaning than Kubernetes: with regular expressions of JavaScript, and of a type that nothing is equal to.
const renamed: Readonly<Record<string, string>> = { matches: 'matchesGo', '.value()': '.held()' };

/** An expression with our names for what the library understands in another way. */
export const ourExpression = (text: string): string => text.replace(TOKENS, (token) => (Object.hasOwn(renamed, token) ? (renamed[token] ?? token) : token));

const isNode = (value: unknown): value is Node => value !== null && typeof value === 'object' && 'op' in value;

const below = ({ args }: Node): readonly Node[] => [args].flat(3).filter(isNode);

const contains = (node: Node, is: (one: Node) => boolean): boolean => is(node) || below(node).some((one) => contains(one, is));

const isOld = (node: Node): boolean => node.op === 'id' && node.args === 'oldSelf';

/** Whether an expression compares with the stored value. */
export const usesOldSelf = (root: Node): boolean => contains(root, isOld);

type Way = { readonly from: string; readonly names: readonly string[] };

// What an optional holds is meant by the optional itself.
const heldBy = (node: Node): Node | undefined => {
  const [name, receiver] = Array.isArray(node.args) ? (node.args as readonly unknown[]) : [];
  return node.op === 'rcall' && (name === 'held' || name === 'orValue') && isNode(receiver) ? receiver : undefined;
};

const testedBy = (node: Node): Node | undefined => {
  const [name, list] = Array.isArray(node.args) ? (node.args as readonly unknown[]) : [];
  const [only] = Array.isArray(list) ? (list as readonly unknown[]) : [];
  return node.op === 'call' && name === 'has' && isNode(only) ? only : undefined;
};

const wayOf = (node: Node): Way | undefined => {
  const inner = heldBy(node) ?? testedBy(node);
  if (inner !== undefined) return wayOf(inner);
  if (node.op === 'id') return { from: String(node.args), names: [] };
  if (node.op !== '.' && node.op !== '.?') return undefined;
  const [receiver, name] = node.args as readonly [unknown, unknown];
  const way = isNode(receiver) ? wayOf(receiver) : undefined;
  return way === undefined || typeof name !== 'string' ? undefined : { ...way, names: [...way.names, memberName(name)] };
};

const keptBy = (node: Node): readonly string[] | undefined => {
  if (node.op !== '==') return undefined;
  const [one, other] = below(node).map(wayOf);
  if (one === undefined || other === undefined || one.names.join('/') !== other.names.join('/')) return undefined;
  return [one.from, other.from].sort().join() === 'oldSelf,self' ? one.names : undefined;
};

const orders: readonly string[] = ['<', '<=', '>', '>='];

const kept = (node: Node): readonly (readonly string[])[] => {
  const own = keptBy(node);
  return [...(own === undefined ? [] : [own]), ...below(node).flatMap(kept)];
};

/**
 * The members that an expression wants to stay as they are: `self.x == oldSelf.x` anywhere in it, either way round. None where it
 * also lets the stored value grow or shrink: then it is about how a value changes, not whether.
 */
export const keptMembers = (root: Node): readonly (readonly string[])[] =>
  contains(root, (node) => orders.includes(node.op) && usesOldSelf(node)) ? [] : kept(root);
