import { make } from '../page/dom.js';
import { controlsOf, field, formOf } from '../page/form.js';

const GROUPS = { cluster: 'cluster', what: 'what happened', kind: 'kind of object', object: 'object' };

/** The form that narrows and groups what is shown; `asked` is what it asks for, and `show` is called at each change of it. */
export const toolsOf = (model, asked, show) => {
  const { listens, searchBox } = controlsOf(show);
  const groupBox = field('Group by', listens(make('select', { id: 'by' }, Object.entries(GROUPS).map(([value, says]) => make('option', { value }, says))), 'change', (node) => Object.assign(asked, { by: node.value, isFolded: undefined })));
  const foldBox = listens(make('input', { type: 'checkbox', id: 'fold' }), 'change', (node) => (asked.isFolded = node.checked));
  const chips = make('div', { class: 'chips' });
  const form = formOf(searchBox('Objects, values, people', 'words', (value) => (asked.words = value)), searchBox('Clusters', 'clusters', (value) => (asked.cluster = value)), groupBox, chips);
  const chipOf = (part) => ([what, count]) => {
    const box = listens(make('input', { type: 'checkbox', checked: asked.without.has(what) ? undefined : '' }), 'change', (node) => (node.checked ? asked.without.delete(what) : asked.without.add(what)));
    return make('label', { class: 'chip' }, box, make('span', { class: `badge ${part}` }, what), make('span', { class: 'faint' }, String(count)));
  };
  return {
    form,
    /** Shows what the part has kinds of, and whether groups are folded. */
    of: (part) => {
      const counts = new Map();
      for (const { what } of model.parts[part]) counts.set(what, (counts.get(what) ?? 0) + 1);
      chips.replaceChildren(...[...counts].map(chipOf(part)), make('label', { class: 'chip' }, foldBox, 'fold groups'));
      form.hidden = model.parts[part].length === 0;
    },
    folds: (isFolded) => (foldBox.checked = isFolded),
  };
};
