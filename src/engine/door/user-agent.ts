import {cleanEnvironment} from './clean-environment';

/** Whose browser a product of the user agent is, the surest first: each also names those that it was made from. */
const browsers: ReadonlyArray<readonly [product: RegExp, name: string]> = [
  [/\bEdg(?:A|iOS)?\/(\d{1,3})/, 'Edge'],
  [/\bOPR\/(\d{1,3})/, 'Opera'],
  [/\bVivaldi\/(\d{1,3})/, 'Vivaldi'],
  [/\bHeadlessChrome\/(\d{1,3})/, 'HeadlessChrome'],
  [/\b(?:Firefox|FxiOS)\/(\d{1,3})/, 'Firefox'],
  [/\b(?:Chrome|CriOS)\/(\d{1,3})/, 'Chrome'],
  [/\bVersion\/(\d{1,3})\S* .*\bSafari\//, 'Safari'],
];

/** A program that calls itself by any other name, as an app or a test does, is none of them. */
const known =
  /^(?:Mozilla|AppleWebKit|Gecko|Version|Mobile|Safari|Chrome|Chromium|Ubuntu|HeadlessChrome|CriOS|Firefox|FxiOS|Edg|EdgA|EdgiOS|OPR|Vivaldi)$/;

const productsOf = (agent: string) =>
  [...agent.matchAll(/([A-Za-z]{1,40})\/\S{1,40}/g)].map(([, product = '']) => product);

/**
 * The browser that a user agent names, with the main number of its version: `Chrome 156`.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-user-agent
 */
export function browserOf(userAgent: string): string | undefined {
  const agent = userAgent.slice(0, 400).replace(/\([^()]{0,300}\)/g, ' ');
  const own = productsOf(agent);
  if (own.length === 0 || !own.every(product => known.test(product))) return undefined;
  const [name, version] = browsers
    .map(([product, browser]) => [browser, product.exec(agent)?.[1]] as const)
    .find(([, main]) => main !== undefined) ?? [undefined];
  return name && cleanEnvironment({browser: `${name} ${version}`}).browser;
}
