import { inPortions, make } from './dom.js';

const listOf = (title, items, draw) => (items.length === 0 ? undefined : make('section', {}, make('h2', {}, title, make('span', { class: 'faint' }, ` ${items.length}`)), make('ul', {}, inPortions(items, (item) => make('li', {}, draw(item)), 50))));

/** What was not reached, what moves in the record, what another plan left, and what was considered and not done; undefined where there is none of it. */
export const listsOf = (model) => {
  const lost = model.clusters.filter((cluster) => cluster.lost !== undefined);
  const count = lost.length + model.moves.length + model.left.length + model.notes.length;
  return {
    count,
    node: make('div', { class: 'lists' },
      listOf('Clusters not reached', lost, ({ name, lost: message }) => [make('strong', {}, name), ` ${message}`]),
      listOf('Moved in the record, and nowhere else', model.moves, (says) => make('code', {}, says)),
      listOf('Left by the plan that this is the rest of', model.left, ({ at, ended, says }) => [make('strong', {}, at), ` ${ended}: ${says}`]),
      listOf('Not done, and why', model.notes, ({ says, place }) => [says, ' ', make('code', {}, place ?? '')]),
    ),
  };
};
