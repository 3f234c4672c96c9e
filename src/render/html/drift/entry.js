import { link, make } from '../page/dom.js';

const MOST_FIELDS = 8;
const HEADS = ['field', 'recorded', 'live', 'by', 'changed', 'found for'];

const short = (says) => make('div', { class: 'short' }, says ?? '');

const marked = (lines, gone) =>
  lines
    .split('\n')
    .filter((line) => line[0] === gone)
    .map((line) => line.slice(1))
    .join('\n');

const fieldRow = ({ path, recorded, live, lines, who, when, time, found, since, remark }) =>
  make('tr', {},
    make('td', {}, path, remark === undefined || remark === '' ? undefined : make('div', { class: 'faint' }, remark)),
    recorded === undefined && lines === undefined ? make('td', {}) : make('td', { class: 'gone' }, short(recorded ?? marked(lines, '-'))),
    live === undefined && lines === undefined ? make('td', {}) : make('td', { class: 'new' }, short(live ?? marked(lines, '+'))),
    make('td', { class: 'who' }, who ?? ''),
    make('td', { class: 'when', title: time }, when ?? ''),
    make('td', { class: 'when', title: since }, found ?? ''),
  );

/** Why something does not count: who says so, until when, and where that is written. */
export const excuseNode = ({ by, says, until, left, place }) =>
  make('p', { class: 'excuse' }, make('strong', {}, by), ` ${says}`, until === undefined ? undefined : make('span', { class: 'faint', title: until }, ` until ${until.slice(0, 10)}, ${left} left`), place === undefined ? undefined : make('code', {}, ` ${place}`));

/** A finding as rows of a table: what it is and where, then each field. */
export const entryNode = (model, entry, { by, onOpen }) => {
  const fields = model.fields(entry);
  const shown = fields.slice(0, MOST_FIELDS);
  const isPaths = entry.part === 'pending';
  const where = [...(by === 'object' || entry.key === undefined ? [] : [entry.key]), ...(by === 'cluster' && entry.key !== undefined ? [] : [entry.cluster])];
  const says = [entry.says, fields.length > 0 ? undefined : entry.age === undefined ? undefined : entry.age === 'new' ? 'new' : `found for ${entry.age}`].filter((part) => part !== undefined && part !== '').join('; ');
  const more = fields.length > shown.length && !isPaths ? make('tr', {}, make('td', { colspan: '6', class: 'faint' }, `and ${fields.length - shown.length} more fields`)) : undefined;
  return make('tbody', { class: `entry ${entry.part}` },
    make('tr', { class: 'path' }, make('th', { colspan: '6', scope: 'rowgroup' }, make('span', { class: `badge ${entry.part}` }, entry.what), ' ', link(where.join('  '), () => onOpen(entry)), says === '' ? undefined : make('span', { class: 'says' }, says), isPaths && fields.length > 0 ? make('span', { class: 'says' }, shown.map(({ path }) => path).join(', '), fields.length > shown.length ? ` and ${fields.length - shown.length} more` : undefined) : undefined, entry.excuse === undefined ? undefined : excuseNode(entry.excuse))),
    isPaths ? [] : shown.map(fieldRow),
    more,
  );
};

const columns = () => make('colgroup', {}, HEADS.map((_, at) => make('col', { class: `of-${at}` })));

const heads = (kind) => make('thead', { class: kind }, make('tr', {}, HEADS.map((head) => make('th', { scope: 'col' }, head))));

/** The names of the columns, once for the eye; each table has them for whoever hears it. */
export const headsNode = () => make('table', { class: 'entries heads-once', 'aria-hidden': 'true' }, columns(), heads());

/** The table that entries of a group stand in; with names of columns where any of them has fields with values. */
export const tableOf = (hasFields, rows) => make('table', { class: 'entries' }, columns(), hasFields ? heads('unseen') : undefined, rows);
