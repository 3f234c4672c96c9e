import { counted, inPortions, make, namesText } from './dom.js';

const lineNode = (mark, text) => make('div', { class: mark === '-' ? 'gone' : mark === '+' ? 'new' : 'same' }, text === '' ? '\u00a0' : text);

/** Lines with their marks as two columns: what goes stands beside what comes in its place. */
export const sideBySide = (lines) => {
  const [left, right] = [[], []];
  const level = () => {
    while (left.length < right.length) left.push(lineNode(' ', ''));
    while (right.length < left.length) right.push(lineNode(' ', ''));
  };
  for (const line of lines.split('\n')) {
    const [mark, text] = [line[0] ?? ' ', line.slice(1)];
    if (mark === '-') left.push(lineNode(mark, text));
    else if (mark === '+') right.push(lineNode(mark, text));
    else {
      level();
      left.push(lineNode(mark, text));
      right.push(lineNode(mark, text));
    }
  }
  level();
  return [make('td', { class: 'lines' }, left), make('td', { class: 'lines' }, right)];
};

const fieldNode = ({ path, live, desired, lines, reason, says, place }) => {
  const values = lines === undefined ? [make('td', { class: 'gone' }, live ?? ''), make('td', { class: 'new' }, desired ?? '')] : sideBySide(lines);
  const why = [reason, says, place].filter((part) => part !== undefined && part !== '');
  return make('tbody', {}, make('tr', { class: 'path' }, make('th', { colspan: '2', scope: 'rowgroup' }, path), make('td', { class: 'from' }, why.slice(0, -1).join(', '), ' ', make('code', {}, why.at(-1) ?? ''))), make('tr', {}, values, make('td', {})));
};

const tableOf = (heads, rows) => make('table', {}, make('thead', {}, make('tr', {}, heads.map((head) => make('th', { scope: 'col' }, head)))), rows);

const pair = (term, says) => (says === undefined || says === '' ? [] : [make('dt', {}, term), make('dd', {}, says)]);

const doubtsNode = (doubts) => make('div', { class: 'doubts' }, make('p', {}, 'The dry run is not what was predicted:'), make('ul', {}, doubts.map(({ path, says, cause }) => make('li', {}, make('code', {}, path), ` ${says}`, make('span', { class: 'from' }, ` ${cause}`)))));

const originsNode = (origins) =>
  make('table', { class: 'origins' }, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'not from the template'), make('th', { scope: 'col' }, 'written by'))), make('tbody', {}, origins.map(({ path, says, place }) => make('tr', {}, make('td', {}, path), make('td', {}, `${says ?? ''} `, make('code', {}, place ?? ''))))));

const takesNode = (takes) =>
  make('ul', { class: 'takes' }, takes.map(({ says, fields }) => make('li', {}, says, fields.length === 0 ? undefined : make('div', { class: 'from' }, namesText(fields, 40)))));

const changeNode = (model, change) => {
  const names = change.clusters.map((at) => model.clusters[at].name);
  return make('section', { class: 'change' },
    make('h3', {}, make('span', { class: `badge ${change.action}` }, `${model.marks[change.action]} ${change.action}`), ` ${change.at === 0 ? '' : 'outlier on '}${counted(names.length, 'cluster')}`),
    make('dl', {}, pair('on', namesText(names, 30)), pair('remarks', change.remarks), pair('policies', change.policies), pair('template', change.template), change.fields.length === 0 ? pair('written at', change.place) : []),
    change.takes.length === 0 ? undefined : takesNode(change.takes),
    change.doubts.length === 0 ? undefined : doubtsNode(change.doubts),
    change.fields.length === 0 ? undefined : tableOf(['live', 'desired', 'written by'], change.fields.map(fieldNode)),
    change.differs.length === 0 ? undefined : tableOf(['usual', 'here', ''], change.differs.map(({ path, usual, here }) => fieldNode({ path, live: usual, desired: here }))),
    change.content === undefined || change.content === '' ? undefined : make('pre', { class: 'content' }, change.content),
    change.origins.length === 0 ? undefined : originsNode(change.origins),
  );
};

const sameSet = (change, clusters) => clusters.some(({ at }) => change.clusters.includes(at));

/** The panel at the side: an object everywhere, or on the clusters of one column with the usual change below. */
export const showDetails = (model, panel, { object, clusters, onClose }) => {
  const changes = model.changes(object);
  const here = clusters === undefined ? changes : changes.filter((change) => sameSet(change, clusters));
  const usual = here.length > 0 && here[0].at > 0 && clusters !== undefined ? changes.slice(0, 1) : [];
  const touches = (list) => clusters === undefined || clusters.some(({ at }) => list.includes(at));
  const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  close.addEventListener('click', onClose);
  panel.replaceChildren(
    make('header', {}, make('h2', { tabindex: '-1' }, object.key), close),
    make('p', {}, clusters === undefined ? 'on every cluster where it changes' : namesText(clusters.map(({ name }) => name), 20)),
    ...object.hazards.filter(({ cluster }) => touches([cluster])).slice(0, 10).map(({ kind, says }) => make('p', { class: 'hazard' }, make('strong', {}, `--allow ${kind}`), ` ${says}`)),
    ...object.drift.filter((one) => touches(one.clusters)).slice(0, 10).map(({ says, clusters: on }) => make('section', { class: 'change' }, make('h3', {}, make('span', { class: 'badge drift' }, '! drift'), ` ${counted(on.length, 'cluster')}`), make('pre', {}, says))),
    inPortions(here, (change) => changeNode(model, change), 20),
    ...(here.length === 0 && object.drift.length === 0 ? [make('p', {}, 'Nothing to do here.')] : []),
    ...(usual.length === 0 ? [] : [make('h3', { class: 'usual' }, 'What most clusters have in its place'), changeNode(model, usual[0])]),
  );
  panel.hidden = false;
  panel.scrollTop = 0;
  panel.querySelector('h2').focus();
};
