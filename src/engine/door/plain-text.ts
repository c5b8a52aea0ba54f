const entities: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#x27;', "'"],
  ['&#39;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
]);

/** Scripts and styles are no text: a bundle may hold every code there is. A loop, because a pattern would not stay linear. */
function withoutScripts(html: string): string {
  const kept: string[] = [];
  let from = 0;
  const lower = html.toLowerCase();
  for (const opening of html.matchAll(/<(script|style)\b/gi)) {
    if (opening.index < from) continue;
    kept.push(html.slice(from, opening.index));
    const end = lower.indexOf(`</${opening[1]?.toLowerCase()}`, opening.index);
    if (end < 0) return kept.join(' ');
    from = end;
  }
  return [...kept, html.slice(from)].join(' ');
}

/** Markup out, entities back: what a reader sees. */
export const plainText = (html: string): string =>
  withoutScripts(html)
    .replace(/<[^<>]{0,5000}>/g, ' ')
    .replace(/&(?:quot|#34|#x27|#39|lt|gt|amp);/g, entity => entities.get(entity) ?? entity)
    .replace(/\s+/g, ' ');
