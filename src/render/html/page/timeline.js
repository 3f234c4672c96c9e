import { badgesOf, barOf, counted, make, namesText, styled } from './dom.js';

const stepsIn = ({ actions }) => actions.reduce((sum, { steps }) => sum + steps, 0);

const blockOf = (model, wave, longest) => {
  const counts = new Map(wave.actions.map(({ action, steps }) => [action, steps]));
  const steps = stepsIn(wave);
  return make('div', { class: 'block', title: `${counted(steps, 'step')}: ${wave.kinds}` }, styled(barOf(counts), 'width', `${Math.max(8, Math.round((steps / longest) * 100))}%`), make('span', { class: 'block-counts' }, badgesOf(model.marks, counts)), make('span', { class: 'block-kinds' }, wave.kinds));
};

const rowOf = (model, { clusters, waves }, { all, longest }) => {
  const own = new Map(waves.map((wave) => [wave.wave, wave]));
  const places = all.map((wave, at) => (own.has(wave) ? at : -1)).filter((at) => at >= 0);
  const names = clusters.map((at) => model.clusters[at].name);
  const isLine = places.length > 1;
  const track = make('div', { class: 'track', 'aria-hidden': 'true' });
  styled(track, 'grid-column', `${places[0] + 2} / ${places.at(-1) + 2}`);
  return make('div', { class: 'course', role: 'row' },
    make('div', { class: 'course-name', role: 'rowheader', title: namesText(names, 60) }, make('strong', {}, names.length === 1 ? names[0] : counted(names.length, 'cluster')), make('span', { class: 'faint' }, names.length === 1 ? model.clusters[clusters[0]].region ?? '' : namesText(names, 4))),
    isLine ? track : undefined,
    all.map((wave, at) => styled(make('div', { class: 'slot', role: 'cell' }, own.has(wave) ? blockOf(model, own.get(wave), longest) : undefined), 'grid-column', at + 2)),
  );
};

const coursesFor = (model, shown, isFolded) =>
  model.courses.flatMap(({ clusters, waves }) => {
    const own = clusters.filter((at) => shown.has(at));
    if (own.length === 0) return [];
    return isFolded ? [{ clusters: own, waves }] : own.map((at) => ({ clusters: [at], waves }));
  });

/** Waves from left to right, a row for each way through them: what each cluster does first, and what after that. */
export const timelineOf = (model) => {
  const node = make('div', { class: 'timeline' });
  return {
    node,
    show: ({ clusters }, isFolded) => {
      const courses = coursesFor(model, new Set(clusters.map(({ at }) => at)), isFolded);
      const all = [...new Set(courses.flatMap(({ waves }) => waves.map(({ wave }) => wave)))].sort((one, other) => one - other);
      const longest = Math.max(1, ...courses.flatMap(({ waves }) => waves.map(stepsIn)));
      const order = isFolded ? courses : courses.sort((one, other) => one.clusters[0] - other.clusters[0]);
      const grid = make('div', { class: 'courses', role: 'table', 'aria-label': 'Waves by clusters' }, make('div', { class: 'course waves', role: 'row' }, make('div', { class: 'course-name', role: 'columnheader' }, counted(clusters.length, 'cluster')), all.map((_, at) => make('div', { class: 'wave', role: 'columnheader' }, `Wave ${at + 1}`))), order.map((course) => rowOf(model, course, { all, longest })));
      node.replaceChildren(
        make('p', { class: 'explains' }, all.length === 0 ? 'Nothing is carried out on these clusters.' : 'Each cluster goes from left to right on its own: a wave begins when the one before it is done there. Steps of a wave may run together.'),
        styled(grid, '--waves', all.length),
      );
    },
  };
};
