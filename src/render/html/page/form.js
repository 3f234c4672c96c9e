import { make } from './dom.js';

/** A control below its label. */
export const field = (label, node, kind) => make('label', { class: kind }, make('span', {}, label), node);

/** Controls that act, and then have everything shown anew. */
export const controlsOf = (show) => {
  const listens = (node, kind, act) => {
    node.addEventListener(kind, () => {
      act(node);
      show();
    });
    return node;
  };
  return { listens, searchBox: (label, id, take, kind) => field(label, listens(make('input', { type: 'search', id, autocomplete: 'off', spellcheck: 'false' }), 'input', (node) => take(node.value)), kind) };
};

/** What holds them; Enter sends nothing anywhere. */
export const formOf = (...parts) => {
  const form = make('form', { class: 'tools', role: 'search' }, ...parts);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
};
