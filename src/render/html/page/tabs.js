import { make } from './dom.js';

/** Views of which one is seen at a time; arrows move between their tabs, and digits choose one. */
export const tabsOf = (views, label, onChange) => {
  const panes = views.map(({ name, node }) => make('section', { class: 'view', id: `view-${name}`, role: 'tabpanel', 'aria-labelledby': `tab-${name}`, hidden: '' }, node));
  const tabs = views.map(({ name, title, count, warns }) =>
    make('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `view-${name}` }, title, ...(count === undefined ? [] : [make('span', { class: warns ? 'count warns' : 'count' }, String(count))])),
  );
  let chosen = 0;
  const choose = (at, isFocused) => {
    chosen = (at + views.length) % views.length;
    tabs.forEach((tab, place) => {
      tab.setAttribute('aria-selected', String(place === chosen));
      tab.setAttribute('tabindex', place === chosen ? '0' : '-1');
      panes[place].hidden = place !== chosen;
    });
    if (isFocused) tabs[chosen].focus();
    onChange(views[chosen]);
  };
  const list = make('div', { role: 'tablist', 'aria-label': label }, tabs);
  list.addEventListener('click', (event) => {
    const at = tabs.indexOf(event.target.closest('[role="tab"]'));
    if (at >= 0) choose(at, true);
  });
  list.addEventListener('keydown', (event) => {
    const move = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (move === undefined) return;
    event.preventDefault();
    choose(chosen + move, true);
  });
  return {
    list,
    panes,
    chosen: () => views[chosen],
    choose: (name) => choose(Math.max(0, views.findIndex((view) => view.name === name)), false),
    digit: (number) => number <= views.length && choose(number - 1, true),
  };
};
