import { oracleBinary } from './build.ts';

/** Why there is no oracle on this machine, told once; undefined where there is one. Karmada's module may not be to be had, or Go not be there. */
export const unavailable = async (): Promise<string | undefined> => {
  try {
    await oracleBinary();
    return undefined;
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    process.stderr.write(`oracle: skipped, because there is none: ${says}\n`);
    return says;
  }
};
