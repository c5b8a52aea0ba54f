import {defineConfig} from '@playwright/test';

// One at a time: each journey starts a browser of its own, and two of them on two cores wait for each other.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: './output/journeys',
  workers: 1,
  timeout: 60_000,
  expect: {timeout: 15_000},
  forbidOnly: true,
  retries: 0,
  // The same journeys in both browsers; what only one of them has is named after it.
  projects: [
    {name: 'chromium', use: {browserName: 'chromium'}, testIgnore: '*.firefox.spec.ts'},
    {name: 'firefox', use: {browserName: 'firefox'}, testIgnore: '*.chromium.spec.ts'},
  ],
});
