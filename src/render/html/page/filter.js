import { hitsOf } from './search.js';

const flat = (row) => [row[0], row[1], row[4], row[6], row[7], row[8], ...row[3].flat(), ...row[5].flat(), ...row[9].flat(), ...row[10].flat(), ...row[11].flat()];

/** Which objects and columns a question lets through, and which changes of an object answer it. */
export const filtered = (model, asked) => {
  const hits = hitsOf(model, asked.words);
  const says = (object, row) => hits.every((found) => found.has(object.keyAt) || flat(row).some((at) => found.has(at)));
  const drifts = (object) => object.drift.some(({ saysAt }) => hits.every((found) => found.has(object.keyAt) || found.has(saysAt)));
  const clusterWord = asked.cluster.toLowerCase();
  const isShown = ({ name, region = '' }) => `${name} ${region}`.toLowerCase().includes(clusterWord);
  const clusters = model.clusters.filter(isShown);
  const shown = new Set(clusters.map(({ at }) => at));
  const everywhere = shown.size === model.clusters.length;
  const answering = (object) =>
    object.rows.map((row, at) => {
      if (asked.actions.has(model.text(row[0])) || !says(object, row)) return false;
      if (asked.only === 'outliers' && at === 0) return false;
      return everywhere || model.sets[row[2]].some((cluster) => shown.has(cluster));
    });
  const hazardous = (object) => object.hazards.some(({ cluster }) => shown.has(cluster));
  const rows = model.objects.flatMap((object) => {
    const answers = answering(object);
    const drifted = asked.only !== 'outliers' && !asked.actions.has('drift') && drifts(object) && [...object.drifted].some((cluster) => shown.has(cluster));
    const fits = asked.only === 'hazards' ? hazardous(object) : asked.only === 'drift' ? drifted : asked.only === 'takes' ? object.rows.some((row, at) => answers[at] && row[11].length > 0) : true;
    return fits && (answers.some(Boolean) || drifted) ? [{ object, answers, drifted }] : [];
  });
  return { rows, clusters };
};

/** Clusters that have the same at every row as one column; each on its own where they are not to be folded. */
export const columnsOf = (model, { rows, clusters }, isFolded) => {
  if (!isFolded) return clusters.map((cluster) => ({ clusters: [cluster] }));
  const columns = new Map();
  for (const cluster of clusters) {
    const key = cluster.lost === undefined ? rows.map(({ object }) => `${object.place[cluster.at]}${object.drifted.has(cluster.at) ? '!' : ''}`).join() : 'lost';
    const known = columns.get(key);
    if (known) known.clusters.push(cluster);
    else columns.set(key, { clusters: [cluster] });
  }
  return [...columns.values()];
};
