import { make } from '../page/dom.js';

const field = (label, node) => make('label', {}, make('span', {}, label), node);

/** The form that narrows what is shown: words, a cluster, kinds of difference. */
export const toolsOf = (all, asked, show) => {
  const box = (id, label, take) => {
    const node = make('input', { type: 'search', id, autocomplete: 'off', spellcheck: 'false' });
    node.addEventListener('input', () => {
      take(node.value.toLowerCase());
      show();
    });
    return field(label, node);
  };
  const chips = [...Map.groupBy(all, ({ what }) => what)].map(([what, items]) => {
    const node = make('input', { type: 'checkbox', checked: '' });
    node.addEventListener('change', () => {
      if (node.checked) asked.without.delete(what);
      else asked.without.add(what);
      show();
    });
    return make('label', { class: 'chip' }, node, make('span', { class: 'badge drift' }, what), make('span', { class: 'faint' }, String(items.length)));
  });
  const form = make('form', { class: 'tools', role: 'search' }, box('words', 'Objects, fields, values, people', (value) => (asked.words = value)), box('clusters', 'Clusters', (value) => (asked.cluster = value)), make('div', { class: 'chips' }, chips));
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
};

/** What a question lets through. */
export const filtered = (items, { words, cluster, without }) => {
  const all = words.split(/\s+/).filter((word) => word !== '');
  return items.filter((one) => !without.has(one.what) && one.cluster.toLowerCase().includes(cluster) && all.every((word) => one.words.includes(word)));
};
