import type {CookieRecord} from '../evidence/evidence';
import type {CookieIdentity} from '../purge/cookie-identity';

/**
 * A cookie as the person may see it: all of it but its value, of which only the size is left. Its name is as it is, so
 * it is for the screen alone.
 */
export interface JarCookie
  extends Pick<
    CookieRecord,
    'name' | 'domain' | 'hostOnly' | 'path' | 'storeId' | 'partition' | 'secure' | 'httpOnly' | 'sameSite'
  > {
  readonly id: CookieIdentity;
  /** It only goes along in a frame of another site. */
  readonly crossSiteAncestor: boolean;
  /** Firefox keeps first parties apart where the person wants that; empty elsewhere. */
  readonly firstParty: string;
  /** Of name and value with what stands between them, as a request carries them. */
  readonly bytes: number;
  /** Milliseconds since 1970; absent for one that goes with the browser. */
  readonly expires?: number;
}

/** The site in whose pages alone a cookie is kept. */
export const onlyInside = ({partition, firstParty}: JarCookie): string | undefined => {
  const site = partition ?? firstParty;
  return site === '' ? undefined : site.replace(/^https?:\/\//, '');
};

/** How much several are together. */
export const sumOf = (cookies: readonly JarCookie[]): number => cookies.reduce((sum, {bytes}) => sum + bytes, 0);
