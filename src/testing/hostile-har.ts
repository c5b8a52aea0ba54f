import {line, type RawHar, rawEntry} from './har-file';

/** Texts on which programs have stumbled. */
const hostile = [
  '</script><img src=x onerror=alert(1)>',
  '__proto__',
  '\u2028\u202e"\\\r\n\0',
  '\ud800',
  '%E0%A4%A',
  '𝕏',
];

/** An entry whose every text is this. */
const filledWith = (text: string, url: string) =>
  rawEntry({
    url,
    request: {
      method: text,
      httpVersion: text,
      headers: [line(text, text), line('referer', text)],
      cookies: [line(text, text)],
    },
    response: {
      statusText: text,
      headers: [line(text, text), line('set-cookie', `${text}=${text}`), line('location', text)],
      cookies: [line(text, text)],
      content: {size: text.length, mimeType: text, text},
      redirectURL: text,
      _error: text,
    },
    entry: {
      serverIPAddress: text,
      connection: text,
      pageref: text,
      _priority: text,
      _securityState: text,
      comment: text,
    },
  });

/** A file in which nothing is what it should be, and which still is HAR. */
export const hostileHar = (): RawHar => ({
  log: {
    entries: hostile.flatMap(text =>
      [text, `https://chatgpt.com/${text}?${text}=${text}`].map(url => filledWith(text, url)),
    ),
  },
});
