import { fileURLToPath } from 'node:url';
import { exitCodes } from './exit.ts';
import { settleUser } from './unknown-user.ts';
import { version } from './version.ts';

type OclifError = Error & { oclif?: { exit?: number }; skipOclifErrorHandling?: boolean; code?: string };

const usage = (error: OclifError): number => {
  const code = error.oclif?.exit ?? exitCodes.bug;
  if (error.code === 'EEXIT') return code;
  const text = code === exitCodes.bug ? `bug in fleet ${version}: ${error.stack ?? error.message}\nPlease report it with what you typed.` : `error: ${error.message}`;
  process.stderr.write(`${text}\n`);
  return code;
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one command line and gives its exit code. Only a bug or a wrong command line ends anywhere but in a command. */
export const start = async (argv: readonly string[]): Promise<number> => {
  if (argv[0] === '--version' || argv[0] === '-v') {
    process.stdout.write(`fleet/${version} ${process.platform}-${process.arch} node-${process.version}\n`);
    return exitCodes.done;
  }
  settleUser();
  const { run } = await import('@oclif/core/run');
  try {
    const code: unknown = await run([...argv], { root });
    return typeof code === 'number' ? code : exitCodes.done;
  } catch (thrown) {
    return usage(thrown as OclifError);
  }
};
