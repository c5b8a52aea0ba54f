/**
 * The newest main versions of browsers and how often a new one comes, as of 2026-11-22. Sources: https://chromiumdash.appspot.com/schedule,
 * https://whattrainisitnow.com/calendar/, https://developer.apple.com/documentation/safari-release-notes. Older ones are counted back from it:
 * pauses make the true dates a little earlier, so none is called older than it is.
 */
const asOf = Date.UTC(2026, 10, 22);
const day = 86_400_000;
const fourWeeks = 28 * day;

const newest: Readonly<Record<string, number>> = {
  Chrome: 156,
  'Google Chrome': 156,
  Chromium: 156,
  Edge: 156,
  'Microsoft Edge': 156,
  Brave: 156,
  Firefox: 153,
};

/** Safari has a new one every September; after 18 it is counted by the year. */
const safari: ReadonlyArray<readonly [version: number, from: number]> = [
  [14, Date.UTC(2020, 8, 16)],
  [15, Date.UTC(2021, 8, 20)],
  [16, Date.UTC(2022, 8, 12)],
  [17, Date.UTC(2023, 8, 18)],
  [18, Date.UTC(2024, 8, 16)],
  [26, Date.UTC(2025, 8, 15)],
];

/**
 * Since when a browser is no longer the newest, in milliseconds since 1970; undefined for one whose versions are not
 * known here, as for a browser that a test drives.
 * @param browser name and main version, as `Chrome 156`
 */
export function outdatedSince(browser: string): number | undefined {
  const [, name = '', version = ''] = /^(.+) (\d+)/.exec(browser) ?? [];
  if (name === 'Safari') return safari.find(([next]) => next > Number(version))?.[1];
  const latest = newest[name];
  return latest && asOf - (latest - Number(version) - 1) * fourWeeks;
}
