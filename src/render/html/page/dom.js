/** An element with attributes and children; a text is only ever a text node, and an attribute that is undefined is left out. */
export const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(name, value);
  node.append(...children.flat(2).filter((child) => child !== undefined));
  return node;
};

/** `1 object`, `2 objects`. */
export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The first names, and how many more there are. */
export const namesText = (names, most = 12) => (names.length <= most + 1 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`);

/** The first items as nodes, and a button that shows the rest. */
export const inPortions = (items, draw, most = 100) => {
  const box = make('div', {}, items.slice(0, most).map(draw));
  if (items.length > most) {
    const button = make('button', { type: 'button' }, `${items.length - most} more`);
    button.addEventListener('click', () => {
      button.remove();
      box.append(inPortions(items.slice(most), draw, most * 4));
    });
    box.append(button);
  }
  return box;
};

/** A way to show something at a click, as a button that looks like text. */
export const link = (says, act) => {
  const button = make('button', { type: 'button', class: 'link' }, says);
  button.addEventListener('click', act);
  return button;
};

/** Sets one property of an element's style; a policy that forbids style attributes allows this. */
export const styled = (node, name, value) => {
  node.style.setProperty(name, value);
  return node;
};

const ORDER = ['create', 'update', 'adopt', 'replace', 'delete', 'forget', 'drift'];

/** Counts by action, in one order everywhere. */
export const ordered = (counts) => [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));

/** A bar of one piece for each action, as long as it has steps. */
export const barOf = (counts) => make('span', { class: 'bar', 'aria-hidden': 'true' }, ordered(counts).map(([action, count]) => styled(make('span', { class: `piece ${action}` }), 'flex-grow', count)));

/** The same counts with their marks: `+3 ~2`. */
export const badgesOf = (marks, counts) => ordered(counts).map(([action, count]) => make('span', { class: `badge ${action}`, title: `${count} × ${action}` }, `${marks[action] ?? '!'}${count}`));
