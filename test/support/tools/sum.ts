import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Report = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };

const [folder = '.', ...failedSteps] = process.argv.slice(2);
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Report);
const sum = (count: (report: Report) => number): number => reports.reduce((all, report) => all + count(report), 0);

// A step that failed without a failed test (types, lint, a suite that could not start) counts as one failure.
const unseen = Math.max(0, failedSteps.length - reports.filter((report) => report.numFailedTests > 0).length);
const failed = sum((report) => report.numFailedTests) + unseen;
const skipped = sum((report) => report.numPendingTests + report.numTodoTests);
process.stdout.write(`${sum((report) => report.numPassedTests)} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 || failedSteps.length > 0 ? 1 : 0;
