import type {Facts} from '../evidence/facts';
import {fromBase64} from './base64';
import {type Raw, text} from './raw';
import {readText} from './read-text';

/** Bundles and pictures tell nothing of a login, and may hold any word. */
const isReadable = (mime: string) => !/javascript|css|^(?:image|font|video|audio)\//.test(mime);

/** Data that tells something also when it was answered well. */
const telling =
  /\/(?:api\/auth\/session|cdn-cgi\/trace|backend-api\/accounts\/check|proxy\/status\.openai\.com|api\/v2\/)/;

const isData = (mime: string, url: string) =>
  mime.includes('json') || mime.startsWith('text/event-stream') || /^[^?#]*\.data(?:[?#]|$)/.test(url);

/** What the text of an answer says; of data that was answered well only that of a few addresses. */
export function readBody(content: Raw, url: string, mime: string, status: number): Facts {
  const body = text(content.text);
  if (body === '' || !isReadable(mime)) return {};
  if (status >= 200 && status < 400 && isData(mime, url) && !telling.test(url)) return {};
  const plain = content.encoding === 'base64' ? fromBase64(body.slice(0, 400_000)) : body;
  return plain === undefined ? {} : readText(plain, url, 'body');
}
