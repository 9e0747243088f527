// Runs every check and every test, goes on after a failure, and ends with one line of totals.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser/find.ts';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  /** Program of `node_modules/.bin` and its arguments. */
  command: [string, ...string[]];
  /** Counts what the step tested; without it the step is one test, passed when it exits with 0. */
  count?: () => Totals;
}

const TMP = 'tests/.tmp';
const reportOf = (project: string) => path.join(TMP, `${project}.json`);

function vitest(project: string): Step {
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  ];
  return {
    name: `tests: ${project}`,
    command: ['vitest', 'run', '--project', project, ...reporters],
    count: () => countVitest(reportOf(project)),
  };
}

const STEPS: Step[] = [
  { name: 'lint and format', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  vitest('unit'),
  { name: 'build for Chrome', command: ['wxt', 'zip'] },
  { name: 'build for Firefox', command: ['wxt', 'zip', '-b', 'firefox', '--mv3'] },
  { name: 'store lint', command: ['tsx', 'tests/store-lint.ts'] },
  { name: 'accessibility of every state', command: ['tsx', 'tests/gallery/shoot.ts', '--audit'] },
  vitest('e2e'),
];

/** Counts a report and names every test that was skipped: only those that read data beside the project may be. */
function countVitest(file: string): Totals {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
    testResults: {
      status: string;
      assertionResults: { status: string; fullName: string }[];
      name: string;
    }[];
  };
  // A file that cannot be loaded has no test that could fail.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const isSkipped = ({ status }: { status: string }) => !['passed', 'failed'].includes(status);
  for (const { fullName } of report.testResults
    .flatMap((file) => file.assertionResults)
    .filter(isSkipped)) {
    console.log(`Skipped, for want of data beside the project: ${fullName}`);
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  };
}

function run({ name, command, count }: Step): Totals {
  const [program, ...args] = command;
  console.log(`\n── ${name}: ${command.join(' ')}`);
  const executable = path.resolve('node_modules/.bin', program);
  const shell = process.platform === 'win32';
  const { status } = spawnSync(executable, args, { stdio: 'inherit', shell });
  const isFine = status === 0;
  let totals: Totals = { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: 0 };
  try {
    totals = count?.() ?? totals;
  } catch (error) {
    console.error(`No report from ${name}: ${String(error)}`);
  }
  // An exit code without a failed test, such as a crash of the runner, is a failure too.
  if (!isFine && totals.failed === 0) totals.failed = 1;
  return totals;
}

/** Real browsers are part of the tests: without one the run says how to get it, and fails. */
function requireBrowsers(): void {
  for (const browser of ['chromium', 'firefox'] as const) {
    console.log(`${browser}: ${findBrowser(browser)}`);
  }
}

function main(): void {
  if (!existsSync('node_modules/.bin/vitest')) {
    throw new Error('The packages are not installed. Run: npm ci');
  }
  requireBrowsers();
  rmSync(TMP, { recursive: true, force: true });
  mkdirSync(TMP, { recursive: true });
  const sum: Totals = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const step of STEPS) {
    const totals = run(step);
    sum.passed += totals.passed;
    sum.failed += totals.failed;
    sum.skipped += totals.skipped;
    if (totals.failed > 0) failures.push(`${step.name} (${totals.failed})`);
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${skipped}`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('\n0 passed, 1 failed');
  process.exitCode = 1;
}
