import { showCluster } from './cluster.js';
import { showDetails } from './details.js';
import { counted, link, make } from './dom.js';
import { columnsOf, filtered } from './filter.js';
import { listsOf } from './lists.js';
import { matrixOf } from './matrix.js';
import { modelOf } from './model.js';
import { placementOf } from './placement.js';
import { riskOf } from './risk.js';
import { tabsOf } from './tabs.js';
import { timelineOf } from './timeline.js';
import { toolsOf } from './tools.js';

const FOLD_FROM = 30;

const model = modelOf(JSON.parse(document.getElementById('plan').textContent));
const asked = { words: '', cluster: '', actions: new Set(), only: 'all', isFolded: model.clusters.length > FOLD_FROM };
let found = filtered(model, asked);

const panel = make('aside', { 'aria-label': 'Details', hidden: '' });
let opener;
const closePanel = () => {
  panel.hidden = true;
  (opener?.isConnected ? opener : matrix.grid).focus();
};
const opening = (show) => {
  if (!panel.contains(document.activeElement)) opener = document.activeElement;
  show();
};
const openObject = (object, clusters) => opening(() => showDetails(model, panel, { object, clusters, onClose: closePanel }));
const openCluster = (cluster) => opening(() => showCluster(model, panel, { cluster, found, onClose: closePanel, onOpen: openObject }));
const openHazard = (key, cluster) => {
  const object = model.objects.find((one) => one.key === key);
  if (object === undefined) openCluster(cluster);
  else openObject(object, [cluster]);
};

const matrix = matrixOf(model, openObject);
const all = () => {
  asked.words = '';
  document.getElementById('words').value = '';
  show();
};
const placement = placementOf(model, { onOpen: openCluster, onAll: all });
const timeline = timelineOf(model);
const lists = listsOf(model);
const foretold = model.rollouts.length + model.objections.length + model.unforeseen.length;

const views = [
  { name: 'changes', title: 'Changes', count: model.objects.length, node: matrix.grid, narrows: true, show: () => matrix.show(found.rows, columnsOf(model, found, asked.isFolded)) },
  { name: 'placement', title: 'Placement', count: model.clusters.length, node: placement.node, narrows: true, show: () => placement.show(found) },
  { name: 'waves', title: 'Waves', node: timeline.node, narrows: true, show: () => timeline.show(found, asked.isFolded) },
  ...(model.hazards.length + model.allowed.length + foretold === 0 ? [] : [{ name: 'hazards', title: model.hazards.length + model.allowed.length === 0 ? 'Forecast' : 'Hazards', count: model.hazards.length || undefined, warns: true, node: riskOf(model, openHazard), show: () => undefined }]),
  ...(lists.count === 0 ? [] : [{ name: 'notes', title: 'Notes', count: lists.count, node: lists.node, show: () => undefined }]),
];

const show = () => {
  found = filtered(model, asked);
  tabs.chosen().show();
};
const tools = toolsOf(model, asked, () => show());
const tabs = tabsOf(views, 'Views of the plan', (view) => {
  tools.hidden = view.narrows !== true;
  tools.dataset.view = view.name;
  view.show();
});

const alerts = () => {
  const kinds = [...new Set(model.hazards.map(({ kind }) => kind))].sort();
  const lost = model.clusters.filter((cluster) => cluster.lost !== undefined).length;
  const alert = (says, view) => {
    const node = link(says, () => tabs.choose(view));
    node.className = 'alert';
    return node;
  };
  return make('div', { class: 'alerts' }, kinds.length === 0 ? undefined : alert(`Needs consent: ${kinds.join(', ')}`, 'hazards'), lost === 0 ? undefined : alert(`${counted(lost, 'cluster')} not reached`, 'notes'));
};

document.title = `${model.fleet}: ${model.summary}`;
document.body.append(
  make('header', { class: 'top' },
    make('div', {}, make('h1', {}, model.fleet, ...(model.identity === '' ? [] : [' ', make('small', {}, `plan ${model.identity}`)])), alerts()),
    make('p', { class: 'summary' }, model.summary),
    make('div', {}, make('p', { class: 'faint' }, model.headline), ...(model.command === '' ? [] : [make('p', { class: 'command' }, make('span', { class: 'faint' }, 'To carry out exactly this'), make('code', {}, model.command))])),
  ),
  make('nav', {}, tabs.list),
  tools,
  make('main', {}, make('div', { class: 'views' }, tabs.panes), panel),
  make('footer', {}, 'Keys: 1 to ', String(views.length), ' choose a view, / searches, arrows move, Enter opens, Escape closes. ≠ counts the ways in which outliers differ.'),
);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !panel.hidden) closePanel();
  if (/^(?:INPUT|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^[1-9]$/.test(event.key)) tabs.digit(Number(event.key));
  if (event.key !== '/') return;
  event.preventDefault();
  if (tools.hidden) tabs.choose('changes');
  document.getElementById('words').focus();
});
tabs.choose('changes');
performance.mark('ready');
document.documentElement.dataset.ready = 'yes';
