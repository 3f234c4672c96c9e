/** A difference between the embedded and the real API server that is known and meant to stay. */
export type Difference = {
  readonly group: string;
  readonly name: string;
  /** The step, counted from 0. */
  readonly step: number;
  /** Where in its answer: a path of member names. */
  readonly path: string;
  readonly because: string;
};

const again = 'the first apply that repeats another makes the real server write the object once more, with nothing changed in it; for the embedded one nothing happened';

/** All of them. A row that no longer differs fails the suite. */
export const differences: readonly Difference[] = [
  { group: 'kinds', name: 'PersistentVolumeClaim: the least as a server-side apply, twice', step: 1, path: 'body.metadata.resourceVersion', because: again },
  { group: 'kinds', name: 'Job: the least as a server-side apply, twice', step: 1, path: 'body.metadata.resourceVersion', because: again },
];

/** What stays out of the comparison altogether, because the real server’s words are those of Go’s libraries: see `words` of each case. */
export const general: readonly string[] = [
  'words of JSON and YAML readers, of Go’s scheme and of etcd, where a case says so (`ofWords`)',
  'values that are not scalars inside “Invalid value: …”: the real server prints its own Go structs there',
  'the order of causes, of warnings and of entries of managedFields that were written within one second',
  'admission webhooks, aggregated APIs, kinds that src/edge/sandbox/kinds/table.ts does not name',
  'integers beyond 2^53, which JSON numbers of JavaScript do not hold',
];
