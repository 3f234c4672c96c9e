import { counted, make, styled } from '../page/dom.js';

const PARTS = [['drift', 'drift'], ['unknown', 'not looked at'], ['pending', 'pending']];

const sumOf = (run) => PARTS.reduce((sum, [name]) => sum + (run[name] ?? 0), 0);

const saysOf = (run) => `${run.at.replace('T', ' ').replace('Z', ' UTC')}: ${PARTS.filter(([name]) => run[name] !== undefined).map(([name, says]) => `${run[name]} ${says}`).join(', ')}`;

const barOf = (run, most) => {
  const pieces = PARTS.filter(([name]) => run[name] > 0).map(([name]) => styled(make('span', { class: `part ${name}` }), 'flex-grow', run[name]));
  const stack = styled(make('span', { class: 'stack' }, pieces), 'height', `${Math.max(6, (sumOf(run) / most) * 100)}%`);
  return make('span', { class: pieces.length === 0 ? 'run clean' : 'run', title: saysOf(run) }, pieces.length === 0 ? make('span', { class: 'stack' }) : stack);
};

const legend = make('span', { class: 'keys' }, PARTS.map(([name, says]) => make('span', { class: 'key' }, make('span', { class: `part ${name}` }), says)));

/** What runs found, a bar each, the oldest first; arrows go from run to run, and the line below says what the chosen one found. */
export const stripOf = ({ runs, changed }) => {
  if (runs.length === 0) return make('section', { class: 'strip' }, make('p', { class: 'faint' }, 'No runs before this one are known. They are with: fleet drift --remember'));
  const most = Math.max(1, ...runs.map(sumOf));
  const bars = runs.map((run) => barOf(run, most));
  const caption = make('p', { class: 'caption', 'aria-live': 'polite' });
  let chosen = runs.length - 1;
  const choose = (at) => {
    bars[chosen].classList.remove('chosen');
    chosen = Math.min(runs.length - 1, Math.max(0, at));
    bars[chosen].classList.add('chosen');
    caption.textContent = saysOf(runs[chosen]);
  };
  const moves = { ArrowLeft: () => chosen - 1, ArrowRight: () => chosen + 1, Home: () => 0, End: () => runs.length - 1 };
  const row = make('div', { class: 'runs', tabindex: '0', role: 'img', 'aria-label': `${counted(runs.length, 'run')}, from ${saysOf(runs[0])} to ${saysOf(runs.at(-1))}` }, bars);
  row.addEventListener('keydown', (event) => {
    if (moves[event.key] === undefined) return;
    event.preventDefault();
    choose(moves[event.key]());
  });
  row.addEventListener('pointerover', (event) => {
    const at = bars.indexOf(event.target.closest('.run'));
    if (at >= 0) choose(at);
  });
  choose(chosen);
  return make('section', { class: 'strip' }, make('header', {}, make('h2', {}, counted(runs.length, 'run')), make('span', { class: 'faint' }, changed ? 'The last found other things than the one before.' : 'The last found the same as the one before.'), legend), row, caption);
};
