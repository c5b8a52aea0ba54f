/** Escape closes the fold that is open before it closes the popup. */
export function closeFoldsOnEscape(): void {
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const open = [...document.querySelectorAll<HTMLDetailsElement>('details[open]')];
    const fold = open.findLast(details => details.contains(document.activeElement)) ?? open.at(-1);
    const summary = fold?.querySelector('summary');
    if (!summary) return;
    event.preventDefault();
    summary.click();
    summary.focus();
  });
}
