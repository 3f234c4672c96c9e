const changeOf = (text, sets, [action, remarks, set, fields, content, differs, policies, template, place, doubts, origins, takes], at) => ({
  at,
  action: text(action),
  remarks: text(remarks),
  clusters: sets[set],
  fields: fields.map(([path, live, desired, lines, reason, says, place]) => ({ path: text(path), live: text(live), desired: text(desired), lines: text(lines), reason: text(reason), says: text(says), place: text(place) })),
  content: text(content),
  differs: differs.map(([path, usual, here]) => ({ path: text(path), usual: text(usual), here: text(here) })),
  policies: text(policies),
  template: text(template),
  place: text(place),
  doubts: doubts.map(([path, says, cause]) => ({ path: text(path), says: text(says), cause: text(cause) })),
  origins: origins.map(([path, says, from]) => ({ path: text(path), says: text(says), place: text(from) })),
  takes: takes.map(([says, ...fields]) => ({ says: text(says), fields: fields.map(text) })),
});

const objecting = (text, [kind, cluster, key, says]) => ({ kind: text(kind), cluster, key: text(key), says: text(says) });

/** The report with its numbers looked up where it is asked: objects with their changes, and what stands at each crossing. */
export const modelOf = (report) => {
  const text = (at) => (at < 0 ? undefined : report.texts[at]);
  const clusters = report.clusters.map(([name, region, version, unchanged, lost, zones], at) => ({ at, name: text(name), region: text(region), version: text(version), unchanged, lost: text(lost), zones: text(zones) }));
  const objects = new Map();
  const objectAt = (key) => {
    const known = objects.get(key) ?? { key: text(key), keyAt: key, rows: [], drift: [], hazards: [], place: new Int32Array(clusters.length), drifted: new Set() };
    objects.set(key, known);
    return known;
  };
  for (const [key, rows] of report.objects) {
    const object = objectAt(key);
    object.rows = rows;
    rows.forEach((row, at) => {
      for (const cluster of report.sets[row[2]]) object.place[cluster] = at + 1;
    });
  }
  for (const [key, set, says] of report.drift) {
    const object = objectAt(key);
    object.drift.push({ clusters: report.sets[set], says: text(says), saysAt: says });
    for (const cluster of report.sets[set]) object.drifted.add(cluster);
  }
  const hazards = report.hazards.map(([kind, cluster, key, says]) => ({ kind: text(kind), cluster, says: text(says), key: text(key) }));
  report.hazards.forEach(([, , key], at) => {
    objects.get(key)?.hazards.push(hazards[at]);
  });
  const change = (object, at) => (at < 0 || object.rows[at] === undefined ? undefined : changeOf(text, report.sets, object.rows[at], at));
  return {
    ...report,
    text,
    clusters,
    hazards,
    objects: [...objects.values()],
    allowed: report.allowed.map(([kind, cluster, key, says]) => ({ kind: text(kind), cluster, says: text(says), key: text(key) })),
    moves: report.moves.map(text),
    notes: report.notes.map(([kind, says, place]) => ({ kind: text(kind), says: text(says), place: text(place) })),
    courses: report.courses.map(([set, waves]) => ({ clusters: report.sets[set], waves: waves.map(([wave, kinds, actions]) => ({ wave, kinds: text(kinds), actions: actions.map(([action, steps]) => ({ action: text(action), steps })) })) })),
    placements: report.placements.map(([key, set, replicas]) => ({ key, clusters: report.sets[set], replicas: report.sets[replicas] })),
    rollouts: report.rollouts.map(([key, set, restarts, before, after]) => ({ key: text(key), clusters: report.sets[set], restarts, before, after })),
    objections: report.objections.map((one) => objecting(text, one)),
    unforeseen: report.unforeseen.map((one) => objecting(text, one)),
    left: report.left.map(([at, ended, says]) => ({ at: text(at), ended: text(ended), says: text(says) })),
    /** The change of an object on a cluster, by its number among the object's changes; -1 for none. */
    placeOf: (object, cluster) => object.place[cluster] - 1,
    change,
    changes: (object) => object.rows.map((_, at) => change(object, at)),
    actionOf: (object, at) => text(object.rows[at][0]),
  };
};
