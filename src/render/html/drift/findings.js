import { counted, inPortions, make } from '../page/dom.js';

const valueNode = (kind, says) => (says === undefined ? make('td', {}) : make('td', { class: kind }, says));

const fieldNode = ({ path, recorded, live, who, since, mild }) =>
  make('tr', {}, make('th', { scope: 'row' }, path), valueNode('gone', recorded), valueNode('new', live), make('td', { class: 'from' }, [who, since, mild].filter(Boolean).join('; ')));

const heads = make('thead', {}, make('tr', {}, ['field', 'recorded', 'live', 'who, and since when'].map((head) => make('th', { scope: 'col' }, head))));

const tableOf = (fields) => make('table', {}, heads.cloneNode(true), make('tbody', {}, fields.map(fieldNode)));

const pathsOf = (fields) => make('p', { class: 'paths' }, fields.map(({ path }) => path).join(', '));

const bodyOf = ({ fields, says, since, excuse }) => [
  ...(fields.length === 0 ? [] : [fields[0].recorded === undefined && fields[0].live === undefined && fields[0].who === undefined ? pathsOf(fields) : tableOf(fields)]),
  ...[says, since, excuse].filter(Boolean).map((line) => make('p', { class: 'from' }, line)),
];

const findingNode = (one) => make('li', {}, make('h3', {}, make('span', { class: 'badge drift' }, one.what), ` ${one.key}`), bodyOf(one));

const clusterNode = ([cluster, all]) => make('section', { class: 'cluster' }, make('h2', {}, cluster, make('span', { class: 'faint' }, ` ${counted(all.length, 'difference')}`)), make('ul', {}, inPortions(all, findingNode, 50)));

/** Differences by cluster, with what was recorded beside what is live; in portions, as far as somebody reads. */
export const findingsOf = (items) => {
  const clusters = Map.groupBy(items, ({ cluster }) => cluster);
  return items.length === 0 ? make('p', { class: 'empty' }, 'Nothing here.') : make('div', {}, inPortions([...clusters], clusterNode, 40));
};
