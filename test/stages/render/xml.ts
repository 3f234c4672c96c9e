/** An element of an XML text. */
export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Element[]; readonly text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string => {
  if (/[<>]/.test(text)) throw new Error(`a bare bracket in: ${text}`);
  return text.replace(/&(\w*;?)/g, (_, name: string) => {
    const character = ENTITIES[name.replace(/;$/, '')];
    if (character === undefined || !name.endsWith(';')) throw new Error(`no entity: &${name}`);
    return character;
  });
};

const attributesOf = (text: string): Record<string, string> => {
  const found: Record<string, string> = {};
  const rest = text.replace(/\s+([\w:-]+)="([^"<]*)"/g, (_, name: string, value: string) => {
    if (Object.hasOwn(found, name)) throw new Error(`${name} stands twice`);
    found[name] = plain(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`no attribute: ${rest}`);
  return found;
};

type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Reads an XML text of elements, attributes and text, strictly: what is not well-formed (XML 1.0) throws. */
export const readXml = (text: string): Element => {
  if (FORBIDDEN.test(text)) throw new Error('a character that XML does not have');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  const top = (): Open => stack.at(-1) ?? root;
  for (const piece of text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').match(/<[^>]*>|[^<]+/g) ?? []) {
    const [, close, name = '', attributes = '', alone] = /^<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>$/s.exec(piece) ?? [];
    if (!piece.startsWith('<')) top().text += plain(piece);
    else if (name === '') throw new Error(`no tag: ${piece}`);
    else if (close === '/') {
      const done = stack.pop();
      if (done?.name !== name) throw new Error(`</${name}> closes <${done?.name}>`);
      top().children.push(done);
    } else {
      const opened: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
      if (alone === '/') top().children.push(opened);
      else stack.push(opened);
    }
  }
  const [only, second] = root.children;
  if (stack.length !== 1 || only === undefined || second !== undefined) throw new Error('not one whole element');
  return only;
};
