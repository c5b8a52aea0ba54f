import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {ensureCertutil, ensureChromium, ensureFirefox} from './install-browser';

/** `npm test`: everything that must hold before a change lands, in the order of cheapness. */

const output = 'e2e/output';

/** How many tests passed, and which did not: who reads only the end of a long log must find them there. */
interface Result {
  readonly passed: number;
  readonly failed: readonly string[];
  /** Passed, but only when tried once more: named as well, for there is something to repair. */
  readonly unsteady?: readonly string[];
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads how its tests ended from what the step wrote; a step without is one check. */
  readonly results?: () => Result;
}

const read = <Report>(file: string): Report => JSON.parse(readFileSync(`${output}/${file}`, 'utf8')) as Report;

const firstLine = (text = ''): string => text.trimStart().split('\n', 1)[0] ?? '';

interface UnitTest {
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages?: readonly string[];
}

function unitResults(): Result {
  const {testResults} = read<{testResults: ReadonlyArray<{assertionResults: readonly UnitTest[]}>}>('unit.json');
  const tests = testResults.flatMap(({assertionResults}) => assertionResults);
  const failed = tests.filter(({status}) => status === 'failed');
  return {
    passed: tests.filter(({status}) => status === 'passed').length,
    failed: failed.map(({fullName, failureMessages}) => `${fullName}: ${firstLine(failureMessages?.[0])}`),
  };
}

interface Suite {
  readonly specs: ReadonlyArray<{
    readonly file: string;
    readonly title: string;
    readonly tests: ReadonlyArray<{readonly projectName: string; readonly status: string}>;
  }>;
  readonly suites?: readonly Suite[];
}

const specsIn = ({specs, suites = []}: Suite): Suite['specs'] => [...specs, ...suites.flatMap(specsIn)];

/**
 * Two browsers at a time on a busy machine have bad moments, so a journey that fails is tried once more. Where more than
 * these few need it, it was not the moment.
 */
const badMoments = 2;

function journeyResults(): Result {
  const {suites} = read<{suites: readonly Suite[]}>('journeys.json');
  const journeys = suites
    .flatMap(specsIn)
    .flatMap(({file, title, tests}) =>
      tests.map(({projectName, status}) => ({name: `[${projectName}] ${file}: ${title}`, status})),
    );
  const named = (wanted: (status: string) => boolean) =>
    journeys.filter(({status}) => wanted(status)).map(({name}) => name);
  const passed = named(status => status === 'expected');
  const unsteady = named(status => status === 'flaky').map(name => `${name} (only when tried once more)`);
  const failed = named(status => status !== 'expected' && status !== 'flaky');
  if (unsteady.length > badMoments) return {passed: passed.length, failed: [...failed, ...unsteady]};
  return {passed: passed.length + unsteady.length, failed, unsteady};
}

const steps: readonly Step[] = [
  {name: 'types', command: ['tsc']},
  {name: 'lint', command: ['biome', 'ci', '--error-on-warnings']},
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}/unit.json`],
    results: unitResults,
  },
  {name: 'build for Chromium', command: ['vite', 'build', '--mode', 'chromium', '--logLevel', 'warn']},
  {name: 'build for Firefox', command: ['vite', 'build', '--mode', 'firefox', '--logLevel', 'warn']},
  {name: 'sizes', command: ['tsx', 'e2e/sizes.ts']},
  {name: 'reproducible builds', command: ['tsx', 'e2e/reproducible.ts']},
  {
    name: 'store lint',
    command: ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--warnings-as-errors', '--no-config-discovery'],
  },
  {
    name: 'journeys',
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--retries=1', '--reporter=list,json'],
    env: {PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${output}/journeys.json`},
    results: journeyResults,
  },
];

function resultOf({results}: Step, status: number | null): Result {
  try {
    const told = results?.();
    if (told) return status === 0 || told.failed.length > 0 ? told : {...told, failed: [`ended with ${status}`]};
  } catch {
    // It ended before it could write its report: that is one failure.
  }
  return status === 0 ? {passed: 1, failed: []} : {passed: 0, failed: [`ended with ${status}`]};
}

function run(step: Step): Result {
  console.log(`\n── ${step.name}`);
  const {status} = spawnSync('npx', ['--no-install', ...step.command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, ...step.env},
    shell: process.platform === 'win32',
  });
  const {passed, failed, unsteady = []} = resultOf(step, status);
  return {
    passed,
    failed: failed.map(what => `✗ ${step.name}: ${what}`),
    unsteady: unsteady.map(what => `! ${step.name}: ${what}`),
  };
}

rmSync(output, {recursive: true, force: true});
mkdirSync(output, {recursive: true});
await ensureChromium();
await ensureFirefox();
await ensureCertutil();
const results = steps.map(run);
const failed = results.flatMap(result => result.failed);
console.log(['', ...results.flatMap(({unsteady = []}) => unsteady), ...failed].join('\n'));
console.log(`${results.reduce((sum, {passed}) => sum + passed, 0)} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
