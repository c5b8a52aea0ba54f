/**
 * A page of the origin itself on which nothing of the site runs: what the edge says of the connection, as plain text. Its
 * address ends in a word of ours, and in where its tab was, so that whoever takes over finds its way back.
 * @see https://developers.cloudflare.com/fundamentals/reference/cdn-cgi-endpoint/
 */
export const quietPath = '/cdn-cgi/trace';
const mark = '#login-doctor-';
const words = {look: `${mark}looks`, login: `${mark}login`, back: `${mark}back=`} as const;

/** Opened for a look, and closed after it. */
export const lookAddress = (origin: string): string => `${origin}${quietPath}${words.look}`;

const isQuiet = (address: string) => URL.canParse(address) && new URL(address).pathname === quietPath;

export const isLook = (address: string): boolean => isQuiet(address) && address.endsWith(words.look);

/** In the place of a page that would write again what is to go. @param login the login is opened there afterwards */
export function parkedAddress(address: string, login: boolean): string {
  const {origin, pathname, search, hash} = new URL(address);
  return `${origin}${quietPath}${login ? words.login : `${words.back}${pathname}${search}${hash}`}`;
}

/** Where a parked tab goes again; undefined when it is none of ours. */
export function wayBack(address: string, loginPage: string): string | undefined {
  if (!isQuiet(address)) return undefined;
  const {origin, hash} = new URL(address);
  if (hash === words.login) return loginPage;
  // Anybody may write such an address: it leads nowhere but to its own site.
  return hash.startsWith(`${words.back}/`) ? origin + hash.slice(words.back.length) : undefined;
}
