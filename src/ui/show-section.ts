/** Opens a section of this page and brings it into view. Answers whether the page has it. */
export function showSection(id: string): boolean {
  const section = id === '' ? null : document.getElementById(id);
  section?.querySelector(':scope > details')?.setAttribute('open', '');
  section?.scrollIntoView({block: 'start'});
  return section !== null;
}

/** Milliseconds. Who has waited longer has gone on reading elsewhere. */
const patience = 5000;

/** The same as soon as the page has it: what a section shows may still have to be looked up. */
export function showSectionSoon(id: string): void {
  if (id === '' || showSection(id)) return;
  const observer = new MutationObserver(() => showSection(id) && observer.disconnect());
  observer.observe(document.body, {childList: true, subtree: true});
  setTimeout(() => observer.disconnect(), patience);
}
