import { counted, inPortions, link, make, namesText } from './dom.js';

const grouped = (items, nameOf) => {
  const groups = new Map();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
};

const hazardNode = (model, { says, cluster, key }, onOpen) => make('li', {}, model.clusters[cluster] === undefined ? key : link(`${model.clusters[cluster].name}:${key}`, () => onOpen(key, model.clusters[cluster])), make('p', {}, says));

const hazardsNode = (model, { all: hazards, flag, look }, onOpen) =>
  grouped(hazards, ({ kind }) => kind).map(([kind, all]) => make('section', { class: look }, make('h3', {}, make('code', {}, `${flag}${kind}`), make('span', { class: 'faint' }, ` ${counted(all.length, 'time')}`)), inPortions(all, (one) => hazardNode(model, one, onOpen), 30)));

const changeText = ({ before, after }) => (before < 0 && after < 0 ? '' : `${Math.max(0, before)} → ${Math.max(0, after)}`);

const rolloutNode = (model, one) => {
  const names = one.clusters.map((at) => model.clusters[at].name);
  return make('tr', {}, make('td', {}, one.key), make('td', { class: 'number' }, one.restarts === 0 ? '' : String(one.restarts * names.length)), make('td', { class: 'number' }, changeText(one)), make('td', { title: namesText(names, 60) }, names.length <= 3 ? names.join(', ') : counted(names.length, 'cluster')));
};

const rolloutsNode = (model) =>
  make('section', {}, make('h3', {}, 'Pods that come, go or are made anew'), make('table', { class: 'rollouts' }, make('thead', {}, make('tr', {}, ['workload', 'made anew', 'replicas', 'where'].map((head) => make('th', { scope: 'col' }, head)))), make('tbody', {}, model.rollouts.slice(0, 200).map((one) => rolloutNode(model, one)))), ...(model.rollouts.length > 200 ? [make('p', { class: 'faint' }, `and ${model.rollouts.length - 200} more workloads`)] : []));

const saysNode = (model, { kind, cluster, key, says }) => make('li', {}, make('strong', {}, [model.clusters[cluster]?.name, kind, key].filter(Boolean).join(' ')), make('p', {}, says));

const listNode = (model, title, items) => (items.length === 0 ? undefined : make('section', {}, make('h3', {}, title), inPortions(items, (one) => saysNode(model, one), 30)));

/** What needs consent by name and what the spec consents to, and beside it what is foretold of pods and of what will object. */
export const riskOf = (model, onOpen) =>
  make('div', { class: 'risk' },
    model.hazards.length + model.allowed.length === 0
      ? undefined
      : make('div', { class: 'column' },
          model.hazards.length === 0 ? undefined : [make('h2', {}, 'Needs consent'), ...hazardsNode(model, { all: model.hazards, flag: '--allow ', look: 'hazards' }, onOpen)],
          model.allowed.length === 0 ? undefined : [make('h2', {}, 'Consented to by the spec'), ...hazardsNode(model, { all: model.allowed, flag: '', look: 'allowed' }, onOpen)],
        ),
    model.rollouts.length + model.objections.length + model.unforeseen.length === 0
      ? undefined
      : make('div', { class: 'column' }, make('h2', {}, 'Forecast'), listNode(model, 'What will object', model.objections), model.rollouts.length === 0 ? undefined : rolloutsNode(model), listNode(model, 'Not foretold', model.unforeseen)),
  );
