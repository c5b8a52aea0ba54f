import {fromBase64} from './base64';
import type {Facts} from './facts';
import {type Raw, text} from './raw';
import {readText} from './read-text';

/** Bundles and pictures tell nothing of a login, and may hold any word. */
const isReadable = (mime: string) => !/javascript|css|^(?:image|font|video|audio)\//.test(mime);

/** What the text of an answer says. */
export function readBody(content: Raw, url: string, mime: string): Facts {
  const body = text(content.text);
  if (body === '' || !isReadable(mime)) return {};
  const plain = content.encoding === 'base64' ? fromBase64(body.slice(0, 400_000)) : body;
  return plain === undefined ? {} : readText(plain, url, 'body');
}
