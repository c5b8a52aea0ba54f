import {wide} from '../../engine/evidence/header-limits';
import type {CookieAge} from '../../engine/jar/cookie-age';
import {type JarCookie, onlyInside} from '../../engine/jar/jar-cookie';
import {storeKindOf} from '../../engine/jar/store-kind';
import type {Voice} from '../../ui/voice';

const kilobytes = (bytes: number, language: string) =>
  (bytes / 1024).toLocaleString(language, {maximumFractionDigits: 1});

/** `350 bytes`, `3.1 KB`. */
export const sizeWords = (bytes: number, {t, language}: Voice): string =>
  bytes < 1024 ? t('cookies.sizes.bytes', {count: bytes}) : t('cookies.sizes.kb', {count: kilobytes(bytes, language)});

/** A size beside what servers take: `3.1` and `16`. */
export const partOfLimit = (bytes: number, language: string) => ({
  part: kilobytes(bytes, language),
  limit: kilobytes(wide, language),
});

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function duration(milliseconds: number, {t, many}: Voice): string {
  if (milliseconds < minute) return t('cookies.time.moment');
  if (milliseconds < 90 * minute) return many('cookies.time.minutes', Math.round(milliseconds / minute));
  if (milliseconds < 2 * day) return many('cookies.time.hours', Math.round(milliseconds / hour));
  return many('cookies.time.days', Math.round(milliseconds / day));
}

export const ageWords = ({from, age}: CookieAge, voice: Voice): string =>
  age < minute ? voice.t('cookies.age.new') : voice.t(`cookies.age.${from}`, {time: duration(age, voice)});

/** How long it stays. */
export function endWords({expires}: JarCookie, now: number, voice: Voice): string {
  if (expires === undefined) return voice.t('cookies.end.close');
  return expires <= now
    ? voice.t('cookies.end.now')
    : voice.t('cookies.end.in', {time: duration(expires - now, voice)});
}

/** Longer names than this are no names that anybody reads. */
const longest = 60;

export function nameWords({name}: JarCookie, {t}: Voice): string {
  if (name === '') return t('cookies.nameless');
  return name.length > longest ? `${name.slice(0, longest - 20)}…${name.slice(-16)}` : name;
}

/** Where it belongs: domain with path. */
export const placeWords = ({domain, path}: JarCookie): string => (path === '/' ? domain : domain + path);

/** Under which pages alone it is kept; undefined for one that goes along everywhere. */
export function insideWords(cookie: JarCookie, {t}: Voice): string | undefined {
  const site = onlyInside(cookie);
  return site && t(cookie.crossSiteAncestor ? 'cookies.nested' : 'cookies.inside', {site});
}

const sameSites: Readonly<Record<string, string>> = {no_restriction: 'None', lax: 'Lax', strict: 'Strict'};

/** As the header `Set-Cookie` names them, which is the same in every language. */
export function flagsOf({secure, httpOnly, sameSite, partition}: JarCookie): readonly string[] {
  const site = sameSites[sameSite];
  const flags = [secure && 'Secure', httpOnly && 'HttpOnly', site && `SameSite=${site}`, partition && 'Partitioned'];
  return flags.filter(flag => typeof flag === 'string');
}

export function storeWords(storeId: string, {t}: Voice): string {
  const store = storeKindOf(storeId);
  return store.kind === 'container'
    ? t('cookies.stores.container', {number: store.number})
    : t(`cookies.stores.${store.kind}`);
}
