import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {ensureCertutil, ensureChromium, ensureFirefox} from './install-browser';

/** `npm test`: everything that must hold before a change lands, in the order of cheapness. */

const output = 'e2e/output';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads how many tests there were from what the step wrote; a step without is one check. */
  readonly count?: () => Count;
}

const read = <Report>(file: string): Report => JSON.parse(readFileSync(`${output}/${file}`, 'utf8')) as Report;

function unitCount(): Count {
  const {numPassedTests, numFailedTests} = read<{numPassedTests: number; numFailedTests: number}>('unit.json');
  return {passed: numPassedTests, failed: numFailedTests};
}

function journeyCount(): Count {
  const {stats} = read<{stats: {expected: number; unexpected: number; flaky: number}}>('journeys.json');
  return {passed: stats.expected, failed: stats.unexpected + stats.flaky};
}

const steps: readonly Step[] = [
  {name: 'types', command: ['tsc']},
  {name: 'lint', command: ['biome', 'ci', '--error-on-warnings']},
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}/unit.json`],
    count: unitCount,
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
    command: ['playwright', 'test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    env: {PLAYWRIGHT_JSON_OUTPUT_NAME: `${process.cwd()}/${output}/journeys.json`},
    count: journeyCount,
  },
];

function countOf(step: Step, status: number | null): Count {
  try {
    const counted = step.count?.();
    if (counted) return status === 0 || counted.failed > 0 ? counted : {...counted, failed: 1};
  } catch {
    // It ended before it could write its report: that is one failure.
  }
  return status === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

function run(step: Step): Count {
  console.log(`\n── ${step.name}`);
  const {status} = spawnSync('npx', ['--no-install', ...step.command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, ...step.env},
    shell: process.platform === 'win32',
  });
  const counted = countOf(step, status);
  if (counted.failed > 0) console.log(`✗ ${step.name}: ${counted.failed} failed`);
  return counted;
}

rmSync(output, {recursive: true, force: true});
mkdirSync(output, {recursive: true});
await ensureChromium();
await ensureFirefox();
await ensureCertutil();
const counts = steps.map(run);
const sum = (part: keyof Count) => counts.reduce((total, counted) => total + counted[part], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
