const PARTS = ['drift', 'unknown', 'pending', 'quiet'];

// `group/Kind/namespace/name` and `v1/Kind/name`: the kind is in the second place.
const kindIn = (key) => (key === undefined ? undefined : key.split('/')[1] ?? key);

/** The report with its numbers looked up: what was found, part by part, and each text once. */
export const modelOf = (report) => {
  const text = (at) => (at === undefined || at < 0 ? undefined : report.texts[at]);
  const list = (at) => (at < 0 ? [] : report.lists[at]);
  const fieldAt = ([path, recorded, live, lines, who, when, time, found, since, remark]) => ({ path: text(path), recorded: text(recorded), live: text(live), lines: text(lines), who: text(who), when: text(when), time: text(time), found: text(found), since: text(since), remark: text(remark) });
  const excuseAt = ([by, says, until, left, place]) => ({ by: text(by), says: text(says), until: text(until), left: text(left), place: text(place) });
  const entryOf = (part) => (row, at) => {
    const [what, cluster, key, since, age, fields, says, excuse] = row;
    return { part, at, row, what: text(what), cluster: text(cluster), key: text(key), kind: kindIn(text(key)), since: text(since), age: text(age), says: text(says), fieldsAt: fields, excuse: excuse < 0 ? undefined : excuseAt(list(excuse)) };
  };
  const isPathOnly = ({ part }) => part === 'pending';
  const parts = Object.fromEntries(PARTS.map((part) => [part, (report[part] ?? []).map(entryOf(part))]));
  return {
    ...report,
    text,
    list,
    parts,
    isAsked: report.pending !== undefined,
    fields: (entry) => list(entry.fieldsAt).map((at) => (isPathOnly(entry) ? { path: text(at) } : fieldAt(list(at)))),
    elsewhere: (entry) => (entry.key === undefined ? [] : PARTS.flatMap((part) => parts[part].filter((one) => one.row[2] === entry.row[2] && one !== entry))),
  };
};
