import { counted, inPortions, make } from '../page/dom.js';
import { entryNode, headsNode, tableOf } from './entry.js';
import { grouped } from './filter.js';

const FOLD_FROM = 25;
const AT_ONCE = 300;

const hasValues = ({ part, fieldsAt }) => fieldsAt >= 0 && part !== 'pending';

const countsOf = (entries) => {
  const counts = new Map();
  for (const { what } of entries) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts.size < 2 ? '' : [...counts].map(([what, count]) => `${count} ${what}`).join(', ');
};

// A table in portions: each portion is a table of its own, so that a button can stand between them.
const entriesNode = (model, entries, asked) => {
  const portions = [];
  for (let at = 0; at < entries.length; at += asked.most) portions.push(entries.slice(at, at + asked.most));
  return inPortionsOf(portions, (portion) => tableOf(portion.some(hasValues), portion.map((entry) => entryNode(model, entry, asked))), entries.length);
};

const inPortionsOf = ([first, ...rest], draw, total) => {
  const box = make('div', {}, draw(first));
  if (rest.length === 0) return box;
  const left = total - first.length;
  const button = make('button', { type: 'button' }, `${left} more`);
  button.addEventListener('click', () => {
    const next = inPortionsOf(rest, draw, left);
    button.replaceWith(next);
    next.querySelector('button')?.focus();
  });
  box.append(button);
  return box;
};

const groupNode = (model, [name, entries], asked) => {
  const head = make('button', { type: 'button', class: 'opens', 'aria-expanded': 'false' }, make('span', { class: 'group-name' }, name), make('span', { class: 'count' }, String(entries.length)), make('span', { class: 'faint' }, countsOf(entries)));
  const box = make('section', { class: 'group' }, make('h3', {}, head));
  let body;
  const open = (isOpen) => {
    head.setAttribute('aria-expanded', String(isOpen));
    if (isOpen && body === undefined) {
      body = entriesNode(model, entries, asked);
      box.append(body);
    }
    if (body !== undefined) body.hidden = !isOpen;
  };
  head.addEventListener('click', () => open(head.getAttribute('aria-expanded') === 'false'));
  open(!asked.isFolded);
  return box;
};

/** Entries by group; arrows go up and down, Enter opens a group or shows an entry at the side. */
export const listOf = (model, onOpen, empty) => {
  const node = make('div', { class: 'findings' });
  node.addEventListener('keydown', (event) => {
    const move = { ArrowUp: -1, ArrowDown: 1, Home: -1e6, End: 1e6 }[event.key];
    if (move === undefined) return;
    const stops = [...node.querySelectorAll('button')].filter((one) => one.checkVisibility());
    const at = stops.indexOf(document.activeElement);
    event.preventDefault();
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + move))];
    next?.focus();
  });
  return {
    node,
    show: (entries, { by, isFolded }, all) => {
      const groups = grouped(entries, by);
      const asked = { by, onOpen, isFolded: isFolded ?? groups.length > FOLD_FROM, most: Math.max(10, Math.floor(AT_ONCE / Math.max(1, groups.length))) };
      node.replaceChildren(
        make('p', { class: 'faint shown' }, all === 0 ? empty : `${entries.length === all ? counted(all, 'entry', 'entries') : `${entries.length} of ${counted(all, 'entry', 'entries')}`} in ${counted(groups.length, 'group')}`),
        entries.some(hasValues) ? headsNode() : '',
        inPortions(groups, (group) => groupNode(model, group, asked), 400),
      );
      return asked.isFolded;
    },
    focus: () => node.querySelector('button')?.focus(),
  };
};
