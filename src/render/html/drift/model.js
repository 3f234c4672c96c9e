/** The report with its texts put back, and each difference with one lower-case text to search in. */
export const modelOf = (report) => {
  const text = (at) => (at < 0 ? undefined : report.texts[at]);
  const searched = (parts) => parts.filter(Boolean).join(' ').toLowerCase();
  const field = ([path, recorded, live, who, since, mild]) => ({ path: text(path), recorded: text(recorded), live: text(live), who: text(who), since: text(since), mild: text(mild) });
  const finding = ([what, cluster, key, since, excuse, rows]) => {
    const fields = rows.map(field);
    const one = { what: text(what), cluster: text(cluster), key: text(key), since: text(since), excuse: text(excuse), fields };
    return { ...one, words: searched([one.what, one.key, one.excuse, ...fields.flatMap((row) => Object.values(row))]) };
  };
  const pending = ([cluster, key, action, fields]) => {
    const one = { what: text(action), cluster: text(cluster), key: text(key), fields: fields.map((path) => ({ path: text(path) })) };
    return { ...one, words: searched([one.what, one.key, ...one.fields.map(({ path }) => path)]) };
  };
  const unknown = ([cluster, key, says]) => ({ what: text(key) === undefined ? 'not reached' : 'not read', cluster: text(cluster), key: text(key) ?? '', says: text(says), fields: [], words: searched([text(key), text(says)]) });
  return { ...report, drift: report.drift.map(finding), quiet: report.quiet.map(finding), pending: report.pending.map(pending), unknown: report.unknown.map(unknown) };
};
