import { hitsOf } from '../page/search.js';

// Every text of an entry by its number; those of values and fields are in lists of lists.
const says = (model, entry, found) => {
  const [what, cluster, key, , , , own, excuse] = entry.row;
  if ([what, cluster, key, own].some((at) => found.has(at)) || model.list(excuse).some((at) => found.has(at))) return true;
  const isPaths = entry.part === 'pending';
  return model.list(entry.fieldsAt).some((at) => (isPaths ? found.has(at) : model.list(at).some((one) => found.has(one))));
};

/** The entries of a part that a question lets through. */
export const filtered = (model, part, asked) => {
  const hits = hitsOf(model, asked.words);
  const cluster = asked.cluster.toLowerCase();
  return model.parts[part].filter((entry) => !asked.without.has(entry.what) && entry.cluster.toLowerCase().includes(cluster) && hits.every((found) => says(model, entry, found)));
};

const NAMES = {
  cluster: ({ cluster }) => cluster,
  what: ({ what, excuse }) => (excuse === undefined ? what : `${excuse.by}: ${excuse.says}`),
  kind: ({ kind }) => kind ?? 'cluster',
  object: ({ key }) => key ?? 'whole cluster',
};

/** Entries in groups by name, each group in the order of the report. */
export const grouped = (entries, by) => {
  const groups = new Map();
  for (const entry of entries) {
    const name = NAMES[by](entry);
    const known = groups.get(name);
    if (known) known.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
};
