import { counted, make, namesText } from './dom.js';

const ROW = 24;
const COLUMN = 26;
const HEAD = 130;
const SPARE = 6;

const across = (node, left, top) => {
  if (left !== undefined) node.style.setProperty('left', `${left}px`);
  if (top !== undefined) node.style.setProperty('top', `${top}px`);
  return node;
};

// The end of a key tells objects apart, so the kind gives way first.
const keyParts = (key) => {
  const [, kind = '', own = key] = /^([^/]*\/[^/]*\/)(.+)$/s.exec(key) ?? [];
  return [make('span', { class: 'kind' }, kind), make('span', { class: 'own' }, own)];
};

/** The crossing of a row and a column: its sign, what it is to the eye, and what it says. */
export const cellOf = (model, row, column) => {
  const { object, answers } = row;
  const cluster = column.clusters[0];
  const at = model.placeOf(object, cluster.at);
  const drifted = object.drifted.has(cluster.at);
  if (at < 0 && !drifted) return cluster.lost === undefined ? { sign: '', says: 'nothing to do' } : { sign: '?', look: 'lost', says: 'not reached' };
  const action = at < 0 ? 'drift' : model.actionOf(object, at);
  const look = [action, ...(at > 0 ? ['outlier'] : []), ...(drifted ? ['drifted'] : []), ...(at >= 0 && !answers[at] ? ['dim'] : [])].join(' ');
  return { at, look, sign: `${at < 0 ? '' : model.marks[action]}${drifted ? '!' : ''}`, says: `${action}${at > 0 ? ', unlike most clusters' : ''}${drifted ? ', drifted' : ''}` };
};

/** Objects by clusters. Only what can be seen is drawn, however many there are; arrows move, Enter opens. */
export const matrixOf = (model, onOpen) => {
  const head = make('div', { class: 'heads', role: 'row' });
  const body = make('div', { class: 'rows', role: 'presentation' });
  const grid = make('div', { class: 'matrix', role: 'grid', tabindex: '0', 'aria-label': 'Objects by clusters' }, head, body);
  let rows = [];
  let columns = [];
  let active = { row: 0, column: -1 };

  const width = () => Math.min(380, Math.max(180, grid.clientWidth * 0.42));
  const window = () => {
    const first = Math.max(0, Math.floor(grid.scrollTop / ROW) - SPARE);
    const firstColumn = Math.max(0, Math.floor(grid.scrollLeft / COLUMN) - SPARE);
    return {
      rows: [first, Math.min(rows.length, first + Math.ceil(grid.clientHeight / ROW) + 2 * SPARE)],
      columns: [firstColumn, Math.min(columns.length, firstColumn + Math.ceil(grid.clientWidth / COLUMN) + 2 * SPARE)],
    };
  };

  const headOf = (at) => {
    const { clusters } = columns[at];
    const [{ name, lost }] = clusters;
    const label = clusters.length === 1 ? name : `${clusters.length} × ${name} …`;
    const title = clusters.length === 1 ? [name, clusters[0].region, clusters[0].version, lost].filter(Boolean).join('  ') : `${counted(clusters.length, 'cluster')}: ${namesText(clusters.map((cluster) => cluster.name), 40)}`;
    return across(make('div', { class: `head${lost === undefined ? '' : ' lost'}`, role: 'columnheader', title }, make('span', {}, label)), width() + at * COLUMN);
  };

  const cellNode = (row, at, column) => {
    const cell = cellOf(model, row, columns[column]);
    const isActive = active.row === at && active.column === column;
    const names = columns[column].clusters.map(({ name }) => name);
    const node = make('div', { class: `cell ${cell.look ?? ''}${isActive ? ' active' : ''}`, role: 'gridcell', id: isActive ? 'active-cell' : undefined, title: `${row.object.key}\n${namesText(names)}: ${cell.says}`, 'aria-label': `${namesText(names, 3)}: ${cell.says}`, 'data-row': at, 'data-column': column }, cell.sign);
    return across(node, width() + column * COLUMN);
  };

  const rowNode = (at, [first, end]) => {
    const row = rows[at];
    const isActive = active.row === at && active.column === -1;
    const count = row.object.rows.length > 1 ? `≠ ${row.object.rows.length - 1}` : '';
    const name = make('div', { class: `name${isActive ? ' active' : ''}`, role: 'rowheader', id: isActive ? 'active-cell' : undefined, title: row.object.key, 'data-row': at, 'data-column': -1 }, ...keyParts(row.object.key), make('small', {}, count));
    name.style.setProperty('width', `${width()}px`);
    const cells = [];
    for (let column = first; column < end; column++) cells.push(cellNode(row, at, column));
    return across(make('div', { class: 'row', role: 'row', 'aria-rowindex': at + 2 }, name, cells), undefined, at * ROW);
  };

  const draw = () => {
    const seen = window();
    const nodes = [];
    for (let at = seen.rows[0]; at < seen.rows[1]; at++) nodes.push(rowNode(at, seen.columns));
    const heads = [];
    for (let at = seen.columns[0]; at < seen.columns[1]; at++) heads.push(headOf(at));
    const extent = `${width() + columns.length * COLUMN + 90}px`;
    for (const part of [head, body]) part.style.setProperty('width', extent);
    body.style.setProperty('height', `${rows.length * ROW}px`);
    grid.style.setProperty('--tall', `${rows.length * ROW + HEAD + 20}px`);
    const corner = make('div', { class: 'corner' }, `${counted(rows.length, 'object')} × ${counted(columns.reduce((sum, { clusters }) => sum + clusters.length, 0), 'cluster')}`);
    corner.style.setProperty('width', `${width()}px`);
    head.replaceChildren(corner, ...heads);
    body.replaceChildren(...nodes);
    grid.setAttribute('aria-rowcount', rows.length + 1);
    grid.setAttribute('aria-activedescendant', 'active-cell');
  };

  const reveal = () => {
    const top = active.row * ROW;
    if (top < grid.scrollTop) grid.scrollTop = top;
    if (top + ROW > grid.scrollTop + grid.clientHeight - HEAD) grid.scrollTop = top + ROW - grid.clientHeight + HEAD;
    const left = active.column * COLUMN;
    if (active.column < 0) return;
    if (left < grid.scrollLeft) grid.scrollLeft = left;
    const room = grid.clientWidth - width() - COLUMN;
    if (left > grid.scrollLeft + room) grid.scrollLeft = left - room;
  };

  const open = () => {
    const row = rows[active.row];
    if (row !== undefined) onOpen(row.object, active.column < 0 ? undefined : columns[active.column].clusters);
  };

  const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], PageUp: [-20, 0], PageDown: [20, 0], Home: [0, -1e6], End: [0, 1e6] };
  grid.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (event.key === 'Enter' || event.key === ' ') open();
    else if (move === undefined) return;
    else {
      active = { row: Math.min(rows.length - 1, Math.max(0, active.row + move[0])), column: Math.min(columns.length - 1, Math.max(-1, active.column + move[1])) };
      reveal();
      draw();
    }
    event.preventDefault();
  });
  grid.addEventListener('click', (event) => {
    const target = event.target.closest('[data-row]');
    if (target === null) return;
    active = { row: Number(target.dataset.row), column: Number(target.dataset.column) };
    draw();
    open();
  });
  grid.addEventListener('scroll', draw, { passive: true });
  new ResizeObserver(() => {
    reveal();
    draw();
  }).observe(grid);

  return {
    grid,
    show: (newRows, newColumns) => {
      rows = newRows;
      columns = newColumns;
      active = { row: Math.min(active.row, Math.max(0, rows.length - 1)), column: Math.min(active.column, columns.length - 1) };
      draw();
    },
  };
};
