import { make } from '../page/dom.js';
import { tabsOf } from '../page/tabs.js';
import { filtered } from './filter.js';
import { historyOf } from './history.js';
import { listOf } from './list.js';
import { modelOf } from './model.js';
import { showEntry } from './panel.js';
import { toolsOf } from './tools.js';

const model = modelOf(JSON.parse(document.getElementById('drift').textContent));
const asked = { words: '', cluster: '', without: new Set(), by: 'cluster', isFolded: undefined };

const panel = make('aside', { 'aria-label': 'Details', hidden: '' });
let opener;
const closePanel = () => {
  panel.hidden = true;
  if (opener?.isConnected) opener.focus();
  else tabs.chosen().list.focus();
};
const open = (entry) => {
  if (!panel.contains(document.activeElement)) opener = document.activeElement;
  showEntry(model, panel, { entry, onClose: closePanel, onOpen: open });
};

const view = (name, title, empty) => {
  const list = listOf(model, open, empty);
  return {
    name,
    title,
    list,
    node: list.node,
    count: name === 'pending' && !model.isAsked ? '–' : model.parts[name].length,
    warns: name === 'drift' || name === 'unknown',
    show: () => tools.folds(list.show(filtered(model, name, asked), asked, model.parts[name].length)),
  };
};
const views = [
  view('drift', 'Drift', 'Nothing differs from what was recorded.'),
  view('unknown', 'Not looked at', 'Everything was looked at.'),
  view('pending', 'Pending', model.isAsked ? 'Nothing else is asked for than was recorded.' : 'Not asked for: fleet drift --with-pending'),
  view('quiet', 'Not counted', 'Every difference counts.'),
];

const tools = toolsOf(model, asked, () => tabs.chosen().show());
const tabs = tabsOf(views, 'Parts of the report', (chosen) => {
  tools.of(chosen.name);
  chosen.show();
});

document.title = `${model.fleet}: ${model.verdict.says}`;
document.body.append(
  make('header', { class: 'overview' },
    make('div', { class: 'told' },
      make('div', { class: 'title' }, make('h1', {}, model.fleet, ' ', make('small', {}, 'drift')), make('p', { class: `verdict ${model.verdict.tone}` }, model.verdict.says)),
      make('p', { class: 'summary' }, model.summary),
      make('p', { class: 'faint' }, model.headline),
      make('nav', {}, tabs.list),
    ),
    historyOf(model),
  ),
  tools.form,
  make('main', {}, make('div', { class: 'views' }, tabs.panes), panel),
  make('footer', {}, `Keys: 1 to ${views.length} choose a part, / searches, up and down move, Enter opens, Escape closes. Ages are those at the moment of the run.`),
);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !panel.hidden) closePanel();
  if (/^(?:INPUT|SELECT)$/.test(event.target.tagName)) {
    if (event.key === 'ArrowDown' && event.target.type === 'search') tabs.chosen().list.focus();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (/^[1-9]$/.test(event.key)) tabs.digit(Number(event.key));
  if (event.key !== '/' || tools.form.hidden) return;
  event.preventDefault();
  document.getElementById('words').focus();
});
tabs.choose(['drift', 'unknown', 'pending'].find((name) => model.parts[name].length > 0) ?? 'drift');
performance.mark('ready');
document.documentElement.dataset.ready = 'yes';
