import {defineConfig} from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: './output/journeys',
  // Each journey starts a browser of its own, which mostly waits: two at a time are done in two thirds of the time.
  workers: 2,
  // Bounds for what hangs: a busy machine takes three times as long as a quiet one, and that is no failure.
  timeout: 120_000,
  expect: {timeout: 25_000},
  forbidOnly: true,
  retries: 0,
  // The same journeys in both browsers; what only one of them has is named after it.
  projects: [
    {name: 'chromium', use: {browserName: 'chromium'}, testIgnore: '*.firefox.spec.ts'},
    {name: 'firefox', use: {browserName: 'firefox'}, testIgnore: '*.chromium.spec.ts'},
  ],
});
