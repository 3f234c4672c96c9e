import { make } from './dom.js';
import { controlsOf, field, formOf } from './form.js';

/** The form that narrows what is shown; `asked` is what it asks for, and `show` is called at each change of it. */
export const toolsOf = (model, asked, show) => {
  const { listens, searchBox } = controlsOf(show);
  const choices = { all: 'everything', outliers: 'outliers', hazards: 'what needs consent', drift: 'drift', ...(model.objects.some(({ rows }) => rows.some((row) => row[11].length > 0)) ? { takes: 'what is taken over' } : {}) };
  const onlyBox = field('Show', listens(make('select', { id: 'only' }, Object.entries(choices).map(([value, says]) => make('option', { value }, says))), 'change', (node) => (asked.only = node.value)), 'of-objects');
  const counts = new Map();
  for (const object of model.objects) {
    for (const row of object.rows) counts.set(model.text(row[0]), (counts.get(model.text(row[0])) ?? 0) + model.sets[row[2]].length);
    if (object.drifted.size > 0) counts.set('drift', (counts.get('drift') ?? 0) + object.drifted.size);
  }
  const actionBoxes = [...counts].map(([action, count]) => {
    const box = listens(make('input', { type: 'checkbox', checked: '' }), 'change', (node) => (node.checked ? asked.actions.delete(action) : asked.actions.add(action)));
    return make('label', { class: 'chip of-objects' }, box, make('span', { class: `badge ${action}` }, `${model.marks[action] ?? '!'} ${action}`), make('span', { class: 'faint' }, String(count)));
  });
  const foldBox = make('label', { class: 'chip of-columns' }, listens(make('input', { type: 'checkbox', id: 'fold', checked: asked.isFolded ? '' : undefined }), 'change', (node) => (asked.isFolded = node.checked)), 'fold equal clusters');
  return formOf(searchBox('Objects, values, places', 'words', (value) => (asked.words = value), 'of-objects'), searchBox('Clusters', 'clusters', (value) => (asked.cluster = value)), onlyBox, make('div', { class: 'chips' }, actionBoxes, foldBox));
};
