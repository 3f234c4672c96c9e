/**
 * The one table of exit codes; every path out of the process takes its number from here. Of drift: 2 drift was found, 7 it was
 * found and something could not be looked at, 5 none was found and something could not be looked at, 6 none was found, all was
 * looked at, and something else is asked for than was applied.
 */
export const exitCodes = {
  done: 0,
  failed: 1,
  differs: 2,
  halfWay: 3,
  refused: 4,
  unseen: 5,
  pending: 6,
  differsUnseen: 7,
  usage: 64,
  bug: 70,
  interrupted: 130,
} as const;

/** A name of the table. */
export type Exit = keyof typeof exitCodes;

const refusals: ReadonlySet<string> = new Set(['FLT7501', 'FLT7502', 'FLT7503', 'FLT7504', 'FLT7505', 'FLT7506', 'FLT7507', 'FLT7508', 'FLT7509', 'FLT7510', 'FLT7511', 'FLT7512', 'FLT7513', 'FLT7514', 'FLT8104', 'FLT8107']);

/** The exit that errors mean: refused where each of them refuses, a bug where one is ours, failed otherwise. */
export const exitFor = (diagnostics: readonly { readonly code: string; readonly severity: string }[]): Exit => {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.some((diagnostic) => diagnostic.code.startsWith('FLT9'))) return 'bug';
  return errors.every((diagnostic) => refusals.has(diagnostic.code)) ? 'refused' : 'failed';
};
