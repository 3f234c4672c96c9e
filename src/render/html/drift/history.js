import { counted, make, styled } from '../page/dom.js';

const MOST = 90;
const TALL = 46;

const momentOf = (time) => time.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*$/, '$1 $2 UTC');

const runOf = ([at, drift, unknown, pending]) => ({ at: momentOf(at), counts: [['drift', drift], ['unknown', unknown], ['pending', Math.max(0, pending)]], says: `${drift} drift, ${unknown} not looked at, ${pending < 0 ? 'pending not asked for' : `${pending} pending`}` });

const barOf = ({ at, counts, says }, highest) => {
  const piece = ([kind, count]) => (count === 0 ? undefined : styled(make('span', { class: `piece ${kind}` }), 'height', `${Math.max(3, Math.round((count / highest) * TALL))}px`));
  const isNone = counts.every(([, count]) => count === 0);
  return make('li', { title: `${at}: ${says}` }, make('span', { class: 'unseen' }, `${at}: ${says}`), isNone ? make('span', { class: 'piece none' }) : counts.map(piece));
};

const legend = () => make('span', { class: 'legend', 'aria-hidden': 'true' }, [['drift', 'drift'], ['unknown', 'not looked at'], ['pending', 'pending']].map(([kind, says]) => make('span', { class: 'key' }, make('span', { class: `piece ${kind}` }), says)));

const without = () => make('figure', { class: 'history none' }, make('figcaption', {}, make('strong', {}, 'No history'), make('span', { class: 'faint' }, ' Runs are kept and drawn here with ', make('code', {}, 'fleet drift --history FILE'))));

/** Past runs as bars, the oldest at the left: arrows go from run to run, and a line says what is pointed at. */
export const historyOf = ({ past }) => {
  if (past === undefined || past.runs.length === 0) return without();
  const runs = past.runs.slice(-MOST).map(runOf);
  const highest = Math.max(1, ...runs.map(({ counts }) => counts.reduce((sum, [, count]) => sum + count, 0)));
  const bars = runs.map((run) => barOf(run, highest));
  const strip = make('ol', { class: 'runs', tabindex: '0', 'aria-label': `${counted(runs.length, 'run')}, the oldest first` }, bars);
  const told = make('output', {});
  let chosen = runs.length - 1;
  const choose = (at) => {
    bars[chosen].classList.remove('chosen');
    chosen = Math.min(runs.length - 1, Math.max(0, at));
    bars[chosen].classList.add('chosen');
    told.replaceChildren(make('strong', {}, runs[chosen].at), ` ${runs[chosen].says}`);
  };
  strip.addEventListener('keydown', (event) => {
    const to = { ArrowLeft: chosen - 1, ArrowRight: chosen + 1, Home: 0, End: runs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
  });
  strip.addEventListener('pointerover', (event) => {
    const at = bars.indexOf(event.target.closest('li'));
    if (at >= 0) choose(at);
  });
  strip.addEventListener('pointerleave', () => choose(runs.length - 1));
  choose(chosen);
  const span = `${past.runs.length > runs.length ? `the last ${runs.length} of ${past.runs.length} runs` : counted(runs.length, 'run')}, ${past.changed ? 'other findings than before' : 'the same findings as before'}`;
  return make('figure', { class: 'history' }, make('figcaption', {}, make('strong', {}, 'History'), make('span', { class: 'faint' }, ` ${span}`), legend()), strip, told);
};
