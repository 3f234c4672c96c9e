import { badgesOf, counted, inPortions, link, make } from './dom.js';

const pair = (term, says) => (says === undefined || says === '' ? [] : [make('dt', {}, term), make('dd', {}, says)]);

/** The panel at the side for one cluster: where it is, and everything that happens there. */
export const showCluster = (model, panel, { cluster, found, onClose, onOpen }) => {
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', onClose);
  const rows = found.rows.flatMap(({ object, answers, drifted }) => {
    const at = model.placeOf(object, cluster.at);
    const isDrifted = drifted && object.drifted.has(cluster.at);
    return (at >= 0 && answers[at]) || isDrifted ? [{ object, action: at >= 0 && answers[at] ? model.actionOf(object, at) : 'drift' }] : [];
  });
  const counts = new Map();
  for (const { action } of rows) counts.set(action, (counts.get(action) ?? 0) + 1);
  panel.replaceChildren(
    make('header', {}, make('h2', { tabindex: '-1' }, cluster.name), close),
    make('dl', {}, pair('region', cluster.region), pair('zones', cluster.zones), pair('version', cluster.version), pair('as they should be', counted(cluster.unchanged, 'object')), pair('not reached', cluster.lost)),
    ...model.hazards.filter((one) => one.cluster === cluster.at).slice(0, 20).map(({ kind, says }) => make('p', { class: 'hazard' }, make('strong', {}, `--allow ${kind}`), ` ${says}`)),
    ...model.objections.filter((one) => one.cluster === cluster.at).slice(0, 20).map(({ kind, key, says }) => make('p', { class: 'hazard' }, make('strong', {}, `${kind} ${key}`), ` ${says}`)),
    make('p', { class: 'card-counts' }, rows.length === 0 ? 'Nothing to do here.' : badgesOf(model.marks, counts)),
    inPortions(rows, ({ object, action }) => make('p', { class: 'object' }, make('span', { class: `badge ${action}` }, model.marks[action] ?? '!'), ' ', link(object.key, () => onOpen(object, [cluster]))), 200),
  );
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.querySelector('h2').focus();
};
