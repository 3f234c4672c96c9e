/** An element with attributes and children; a text is only ever a text node, and an attribute that is undefined is left out. */
export const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(name, value);
  node.append(...children.flat().filter((child) => child !== undefined));
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
