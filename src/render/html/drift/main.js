import { counted, make } from '../page/dom.js';
import { tabsOf } from '../page/tabs.js';
import { findingsOf } from './findings.js';
import { modelOf } from './model.js';
import { stripOf } from './strip.js';
import { filtered, toolsOf } from './tools.js';

const model = modelOf(JSON.parse(document.getElementById('report').textContent));
const asked = { words: '', cluster: '', without: new Set() };

const viewOf = (name, title, items) => ({ name, title, items, count: items.length, warns: name === 'drift' && items.length > 0, node: make('div', { class: 'findings' }) });
const views = [
  viewOf('drift', 'Drift', model.drift),
  ...(model.unknown.length === 0 ? [] : [viewOf('unknown', 'Not looked at', model.unknown)]),
  ...(model.pending.length === 0 ? [] : [viewOf('pending', 'Pending', model.pending)]),
  ...(model.quiet.length === 0 ? [] : [viewOf('quiet', 'Not counted', model.quiet)]),
];

const show = () => {
  const view = tabs.chosen();
  const found = filtered(view.items, asked);
  const rest = found.length === view.items.length ? '' : `${counted(found.length, 'difference')} of ${view.items.length}`;
  view.node.replaceChildren(make('p', { class: 'shown', role: 'status' }, rest), findingsOf(found));
};
const tools = toolsOf([...model.drift, ...model.unknown, ...model.pending, ...model.quiet], asked, () => show());
const tabs = tabsOf(views, () => show());

document.title = `${model.fleet}: ${model.summary}`;
document.body.append(
  make('header', { class: 'top' },
    make('div', {}, make('h1', {}, model.fleet, ' ', make('small', {}, 'drift'))),
    make('p', { class: 'summary' }, model.summary),
    make('p', { class: 'faint' }, `${counted(model.clusters, 'cluster')}, live against state serial ${model.serial}, looked at ${model.at.replace('T', ' ').replace('Z', ' UTC')}`),
    stripOf(model),
  ),
  make('nav', {}, tabs.list),
  tools,
  make('main', {}, make('div', { class: 'views' }, tabs.panes)),
  make('footer', {}, 'Keys: 1 to ', String(views.length), ' choose a view, / searches, arrows go from run to run in the strip.'),
);
document.addEventListener('keydown', (event) => {
  if (/^(?:INPUT|SELECT)$/.test(event.target.tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^[1-9]$/.test(event.key)) tabs.digit(Number(event.key));
  if (event.key !== '/') return;
  event.preventDefault();
  document.getElementById('words').focus();
});
tabs.choose('drift');
performance.mark('ready');
document.documentElement.dataset.ready = 'yes';
