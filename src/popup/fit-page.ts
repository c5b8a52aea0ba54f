/** What Chromium gives a popup: https://developer.chrome.com/docs/extensions/reference/api/action#popup */
const tallest = 600;

/** Moves things closer, step by step, when the first screen would not fit. Opening a fold moves nothing. */
export function fitPage(page: HTMLElement): void {
  if (page.querySelector('details[open]')) return;
  for (const fit of ['', 'close', 'closer', 'closer-still']) {
    page.dataset.fit = fit;
    if (page.scrollHeight <= tallest) return;
  }
}
