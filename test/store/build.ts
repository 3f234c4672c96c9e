// The S3-compatible server of the tests.
import { goProgram } from '../support/go-program.ts';

/** Where the server's program is, built if need be; undefined where there is no Go to build it with. */
export const storeBinary = (): Promise<string | undefined> => goProgram({ name: 'versitygw', package: 'github.com/versity/versitygw/cmd/versitygw', module: import.meta.dirname }, 'store');

if (process.argv[1] === import.meta.filename) process.stdout.write(`${(await storeBinary()) ?? 'no Go here'}\n`);
