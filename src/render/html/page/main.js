import { showDetails } from './details.js';
import { counted, inPortions, make } from './dom.js';
import { columnsOf, filtered } from './filter.js';
import { matrixOf } from './matrix.js';
import { modelOf } from './model.js';

const FOLD_FROM = 30;

const model = modelOf(JSON.parse(document.getElementById('plan').textContent));
const asked = { words: '', cluster: '', actions: new Set(), only: 'all', isFolded: model.clusters.length > FOLD_FROM };

const panel = make('aside', { 'aria-label': 'Details', hidden: '' });
const closePanel = () => {
  panel.hidden = true;
  matrix.grid.focus();
};
const matrix = matrixOf(model, (object, clusters) => showDetails(model, panel, { object, clusters, onClose: closePanel }));

const show = () => {
  const found = filtered(model, asked);
  matrix.show(found.rows, columnsOf(model, found, asked.isFolded));
};

const field = (label, node) => make('label', {}, make('span', {}, label), node);

const listens = (node, kind, act) => {
  node.addEventListener(kind, () => {
    act(node);
    show();
  });
  return node;
};

const searchBox = (label, id, take) => field(label, listens(make('input', { type: 'search', id, autocomplete: 'off', spellcheck: 'false' }), 'input', (node) => take(node.value)));

const actionBoxes = () => {
  const counts = new Map();
  for (const object of model.objects) {
    for (const row of object.rows) counts.set(model.text(row[0]), (counts.get(model.text(row[0])) ?? 0) + model.sets[row[2]].length);
    if (object.drifted.size > 0) counts.set('drift', (counts.get('drift') ?? 0) + object.drifted.size);
  }
  return [...counts].map(([action, count]) => {
    const box = listens(make('input', { type: 'checkbox', checked: '' }), 'change', (node) => (node.checked ? asked.actions.delete(action) : asked.actions.add(action)));
    return make('label', { class: 'chip' }, box, make('span', { class: `badge ${action}` }, `${model.marks[action] ?? '!'} ${action}`), ` ${count}`);
  });
};

const onlyBox = () => {
  const choices = { all: 'everything', outliers: 'outliers', hazards: 'what needs consent', drift: 'drift' };
  return field('Show', listens(make('select', { id: 'only' }, Object.entries(choices).map(([value, says]) => make('option', { value }, says))), 'change', (node) => (asked.only = node.value)));
};

const foldBox = () =>
  make('label', { class: 'chip' }, listens(make('input', { type: 'checkbox', id: 'fold', checked: asked.isFolded ? '' : undefined }), 'change', (node) => (asked.isFolded = node.checked)), ' fold clusters that are the same');

const listOf = (title, items, draw, isOpen = false) => (items.length === 0 ? undefined : make('details', isOpen ? { open: '' } : {}, make('summary', {}, title), inPortions(items, (item) => make('p', {}, draw(item)), 50)));

const MOST_OPEN = 3;

const hazardList = () =>
  listOf(`Needs consent: ${[...new Set(model.hazards.map(({ kind }) => kind))].join(', ')} (${model.hazards.length})`, model.hazards, ({ kind, says }) => [make('strong', {}, `--allow ${kind}`), ` ${says}`], model.hazards.length <= MOST_OPEN);

// Waves one after the other, each as long as it has steps; the longest has the whole width.
const timeline = () => {
  const longest = Math.max(...model.waves.map(({ steps }) => steps));
  return listOf(`In this order: ${counted(model.waves.length, 'wave')}, in each cluster on its own`, model.waves, ({ steps, clusters, says }) => {
    const bar = make('span', { class: 'bar' });
    bar.style.setProperty('width', `${Math.max(2, Math.round((steps / longest) * 200))}px`);
    return [make('span', { class: 'track' }, bar), ` ${counted(steps, 'step')} on ${counted(clusters, 'cluster')}: ${says}`];
  });
};

const lists = () => {
  const lost = model.clusters.filter((cluster) => cluster.lost !== undefined);
  return make('div', { class: 'lists' },
    timeline(),
    listOf(`${counted(lost.length, 'cluster')} not reached`, lost, ({ name, lost: message }) => [make('strong', {}, name), ` ${message}`], true),
    listOf(`Left by the plan that this is the rest of: ${model.left.length}`, model.left, ({ at, ended, says }) => [make('strong', {}, at), ` ${ended}: ${says}`]),
    listOf(`Not done, and why: ${model.notes.length}`, model.notes, ({ says, place }) => [says, ' ', make('code', {}, place ?? '')]),
  );
};

document.title = `${model.fleet}: ${model.summary}`;
document.body.append(
  make('header', { class: 'top' }, make('h1', {}, model.fleet, ' ', make('small', {}, model.identity === '' ? '' : `plan ${model.identity}`)), make('p', { class: 'summary' }, model.summary), make('p', {}, model.headline), ...(model.command === '' ? [] : [make('p', {}, 'To carry out exactly this: ', make('code', {}, model.command))]), hazardList()),
  make('form', { class: 'tools', role: 'search' }, searchBox('Objects, values, places', 'words', (value) => (asked.words = value)), searchBox('Clusters', 'clusters', (value) => (asked.cluster = value)), onlyBox(), actionBoxes(), foldBox()),
  make('main', {}, matrix.grid, panel),
  lists(),
  make('footer', {}, 'Keys: / searches, arrows move, Enter opens, Escape closes. ≠ counts the ways in which outliers differ.'),
);
document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !panel.hidden) closePanel();
  if (event.key !== '/' || /^(?:INPUT|SELECT)$/.test(event.target.tagName)) return;
  event.preventDefault();
  document.getElementById('words').focus();
});
show();
performance.mark('ready');
document.documentElement.dataset.ready = 'yes';
