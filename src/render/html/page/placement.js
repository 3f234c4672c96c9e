import { badgesOf, barOf, counted, link, make, ordered, styled } from './dom.js';

const REPLICAS = 'spec.replicas';

// How many replicas a row finds where it comes; undefined where the row leaves them as they are.
const foundBy = (model, row) => {
  if (model.text(row[0]) === 'create') return 0;
  const field = row[3].find(([path]) => model.text(path) === REPLICAS);
  const live = field === undefined ? Number.NaN : Number(model.text(field[1]));
  return Number.isNaN(live) ? undefined : live;
};

const replicasByKey = (model) => new Map(model.placements.map(({ key, clusters, replicas }) => [key, new Map(clusters.map((cluster, at) => [cluster, replicas[at]]))]));

/** What stands on each cluster once the plan is done, and what changes there, over the objects that are asked for. */
const tallies = (model, found, placed) => {
  const all = new Map(found.clusters.map((cluster) => [cluster.at, { cluster, counts: new Map(), before: 0, after: 0, hasReplicas: false, hazards: 0 }]));
  for (const { object, answers, drifted } of found.rows) {
    const befores = object.rows.map((row) => foundBy(model, row));
    const template = object.rows.find((row) => row[7] >= 0)?.[7] ?? object.keyAt;
    const replicas = placed.get(object.keyAt) ?? placed.get(template);
    for (const tally of all.values()) {
      const at = model.placeOf(object, tally.cluster.at);
      const action = at >= 0 && answers[at] ? model.actionOf(object, at) : undefined;
      if (action !== undefined) tally.counts.set(action, (tally.counts.get(action) ?? 0) + 1);
      if (drifted && object.drifted.has(tally.cluster.at)) tally.counts.set('drift', (tally.counts.get('drift') ?? 0) + 1);
      const after = replicas?.get(tally.cluster.at);
      if (after === undefined || after < 0) continue;
      tally.hasReplicas = true;
      tally.after += after;
      tally.before += (at >= 0 ? befores[at] : undefined) ?? after;
    }
    for (const { cluster } of object.hazards) if (all.has(cluster)) all.get(cluster).hazards++;
  }
  return [...all.values()];
};

const sum = (tallies) => {
  const counts = new Map();
  for (const { counts: own } of tallies) for (const [action, count] of own) counts.set(action, (counts.get(action) ?? 0) + count);
  const total = (name) => tallies.reduce((all, one) => all + one[name], 0);
  return { counts, before: total('before'), after: total('after'), hasReplicas: tallies.some((one) => one.hasReplicas) };
};

const replicasText = ({ before, after, hasReplicas }) => (!hasReplicas ? '' : before === after ? counted(after, 'replica') : `${before} → ${counted(after, 'replica')}`);

const cardOf = (model, tally, onOpen) => {
  const { cluster, counts, hazards } = tally;
  const steps = ordered(counts);
  const says = cluster.lost === undefined ? steps.map(([action, count]) => `${count} ${action}`).join(', ') || 'nothing to do' : 'not reached';
  const card = make('button', { type: 'button', class: `card${cluster.lost === undefined ? '' : ' lost'}${steps.length === 0 ? ' quiet' : ''}`, title: cluster.lost ?? cluster.name, 'aria-label': [cluster.name, replicasText(tally), says].filter(Boolean).join(', ') },
    make('span', { class: 'card-name' }, cluster.name),
    make('span', { class: 'card-replicas' }, cluster.lost === undefined ? replicasText(tally) || counted(cluster.unchanged, 'object as is', 'objects as they are') : 'not reached'),
    steps.length === 0 ? undefined : barOf(counts),
    cluster.lost !== undefined ? undefined : make('span', { class: 'card-counts' }, badgesOf(model.marks, counts), hazards === 0 ? undefined : make('span', { class: 'badge hazardous', title: `${hazards} × needs consent` }, `⚠${hazards}`), steps.length === 0 ? make('span', { class: 'faint' }, 'no change') : undefined),
  );
  card.addEventListener('click', () => onOpen(cluster));
  return card;
};

const grouped = (items, nameOf) => {
  const groups = new Map();
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item]);
  return [...groups].sort(([one], [other]) => (one === '' ? 1 : other === '' ? -1 : one < other ? -1 : 1));
};

const headOf = (tag, kind, name, tallies) => {
  const all = sum(tallies);
  return make('header', {}, make(tag, {}, make('span', { class: 'kind' }, kind), ' ', name), make('span', { class: 'faint' }, [counted(tallies.length, 'cluster'), replicasText(all)].filter(Boolean).join(' · ')));
};

const zoneNode = (model, name, tallies, onOpen) => {
  const cards = make('div', { class: 'cards' }, tallies.map((tally) => cardOf(model, tally, onOpen)));
  return name === '' ? cards : make('section', { class: 'zone' }, headOf('h4', name.includes(', ') ? 'zones' : 'zone', name, tallies), cards);
};

const regionNode = (model, [name, tallies], onOpen) => {
  const zones = grouped(tallies, ({ cluster }) => cluster.zones ?? '');
  const box = make('section', { class: 'region' }, headOf('h3', name === '' ? 'no region' : 'region', name, tallies), make('div', { class: 'zones' }, zones.map(([zone, own]) => styled(zoneNode(model, zone, own, onOpen), 'flex-grow', own.length))));
  return styled(styled(box, 'flex-grow', tallies.length), 'flex-basis', `${Math.max(260, Math.min(4, tallies.length) * 130)}px`);
};

const legend = (model, all) =>
  make('p', { class: 'legend' }, ordered(all.counts).map(([action]) => make('span', { class: 'key' }, make('span', { class: `piece ${action}` }), make('span', { class: `badge ${action}` }, model.marks[action] ?? '!'), ` ${action}`)), make('span', { class: 'key faint' }, 'replicas: before → after'));

/** Regions, their zones and clusters as boxes in boxes, with what stands on each and what changes there. */
export const placementOf = (model, { onOpen, onAll }) => {
  const node = make('div', { class: 'placement' });
  const placed = replicasByKey(model);
  return {
    node,
    show: (found) => {
      const all = tallies(model, found, placed);
      const [only] = found.rows;
      const subject = found.rows.length === model.objects.length ? `All ${counted(found.rows.length, 'object')} of the plan` : found.rows.length === 1 ? only.object.key : `${counted(found.rows.length, 'object')} of ${model.objects.length}`;
      node.replaceChildren(
        make('div', { class: 'picture-head' }, make('h2', {}, subject), found.rows.length === model.objects.length ? make('span', { class: 'faint' }, 'Search for an object to see where it alone goes.') : link('show all', onAll)),
        legend(model, sum(all)),
        make('div', { class: 'regions' }, grouped(all, ({ cluster }) => cluster.region ?? '').map((region) => regionNode(model, region, onOpen))),
      );
    },
  };
};
