// Prometheus' promtool and the Pushgateway.
import { join } from 'node:path';
import { goProgram } from '../support/go-program.ts';

const packages = { promtool: 'github.com/prometheus/prometheus/cmd/promtool', pushgateway: 'github.com/prometheus/pushgateway' } as const;

type Name = keyof typeof packages;

/**
 * Where a program is, built if need be; undefined where there is no Go to build it with. A module of its own for each: the
 * Pushgateway breaks with the libraries of Prometheus' version. Service discovery of the clouds, most of what would be
 * compiled, is left out: rules and expressions need none of it.
 */
export const monitoringProgram = (name: Name): Promise<string | undefined> => goProgram({ name, package: packages[name], module: join(import.meta.dirname, name), tags: 'remove_all_sd' }, 'monitoring');

if (process.argv[1] === import.meta.filename) for (const name of Object.keys(packages) as Name[]) process.stdout.write(`${(await monitoringProgram(name)) ?? 'no Go here'}\n`);
