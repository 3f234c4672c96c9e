import { sideBySide } from '../page/details.js';
import { inPortions, link, make } from '../page/dom.js';
import { excuseNode } from './entry.js';

const pair = (term, says) => (says === undefined || says === '' ? [] : [make('dt', {}, term), make('dd', {}, says)]);

// Only of an address that no shell reads anything into.
const SAFE = /^[A-Za-z0-9._:/-]+$/;

const commands = (entry) => {
  const address = `${entry.cluster}:${entry.key}`;
  if (entry.part !== 'drift' || !SAFE.test(address) || entry.what === 'not recorded') return [];
  return [make('h3', {}, 'What can be done'), make('pre', { class: 'content' }, [`fleet plan --target ${entry.key}`, ...(entry.fieldsAt < 0 ? [] : [`fleet drift absorb ${address} --dry-run`]), `fleet drift accept ${address} --until DATE --owner NAME --reason TEXT`].join('\n'))];
};

const fieldNode = ({ path, recorded, live, lines, who, when, time, found, since, remark }) => {
  const values = lines === undefined ? (recorded === undefined && live === undefined ? [] : [make('td', { class: 'gone' }, recorded ?? ''), make('td', { class: 'new' }, live ?? '')]) : sideBySide(lines);
  return make('section', { class: 'change' },
    make('h3', {}, make('code', {}, path)),
    make('dl', {}, pair('by', who), pair('changed', [when, time].filter(Boolean).join(', ')), pair('found', [found, since].filter(Boolean).join(', since ')), pair('', remark)),
    values.length === 0 ? undefined : make('table', {}, make('thead', {}, make('tr', {}, ['recorded', 'live'].map((head) => make('th', { scope: 'col' }, head)))), make('tbody', {}, make('tr', {}, values))),
  );
};

/** The panel at the side: one entry with whole values, what to do about it, and where else the object is found. */
export const showEntry = (model, panel, { entry, onClose, onOpen }) => {
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', onClose);
  const others = model.elsewhere(entry);
  panel.replaceChildren(
    make('header', {}, make('h2', { tabindex: '-1' }, entry.key ?? entry.cluster), close),
    make('dl', {}, pair('on', entry.cluster), pair('is', entry.what), pair('says', entry.says), pair('found', [entry.age, entry.since].filter(Boolean).join(', since '))),
    ...(entry.excuse === undefined ? [] : [make('h3', {}, 'Not counted'), excuseNode(entry.excuse)]),
    inPortions(model.fields(entry), fieldNode, 40),
    ...commands(entry),
    ...(others.length === 0 ? [] : [make('h3', {}, 'The same object elsewhere in this report'), inPortions(others, (one) => make('p', { class: 'object' }, make('span', { class: `badge ${one.part}` }, one.what), ' ', link(one.cluster, () => onOpen(one))), 30)]),
  );
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.querySelector('h2').focus();
};
