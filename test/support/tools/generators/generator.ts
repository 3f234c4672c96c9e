/** Makes files that are committed and never edited. */
export type Generator = {
  readonly says: string;
  /** Folders whose every file is generated: what is there and was not made is stale. */
  readonly owns: readonly string[];
  /** The files as they should be, by path from the repository's root. */
  readonly make: () => Promise<ReadonlyMap<string, string>>;
};
