/**
 * The document as the browser made it. A page can give a form or a picture the name of any property of its document,
 * and `document.documentElement` is that form then, also in our world.
 * @see https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
 */
const own = <Name extends keyof Document>(name: Name): Document[Name] =>
  Reflect.get(Document.prototype, name, document) as Document[Name];

export const rootElement = (): Element | null => own('documentElement');
export const isLoading = (): boolean => own('readyState') === 'loading';
export const hasElement = (id: string): boolean => Document.prototype.getElementById.call(document, id) !== null;

/** Error pages are small; of a page of more elements than this nothing is read. */
const mostElements = 20_000;

/** The page's markup. */
export function markup(): string {
  const root = rootElement();
  const isHuge = Document.prototype.getElementsByTagName.call(document, '*').length > mostElements;
  return root && !isHuge ? root.outerHTML : '';
}
