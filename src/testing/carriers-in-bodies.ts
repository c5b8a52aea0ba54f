import type {Carrier} from './carrier';
import {body, numberIn, rawHar} from './har-file';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

/** What was sent and what was answered. */
export const inBodies: readonly Carrier[] = [
  [
    'form',
    s =>
      rawHar({
        request: {
          postData: {
            mimeType: `application/x-www-form-urlencoded; boundary=${s}`,
            text: `password=${s}`,
            params: [{name: s, value: s, fileName: s, contentType: s, comment: s}],
            comment: s,
          },
        },
      }),
  ],
  [
    'multipart form',
    s =>
      rawHar({
        request: {
          postData: {
            mimeType: `multipart/form-data; boundary=${s}`,
            text: `--${s}\r\nContent-Disposition: form-data; name="${s}"\r\n\r\n${s}`,
          },
        },
      }),
  ],
  [
    'GraphQL',
    s =>
      rawHar({
        request: {
          postData: {
            mimeType: 'application/json',
            text: JSON.stringify({query: `{user(id: "${s}") {id}}`, variables: {s}}),
          },
        },
      }),
  ],
  [
    'SAMLResponse',
    s => rawHar({request: {postData: {mimeType: s, text: `SAMLResponse=${base64(`<NameID>${s}</NameID>`)}`}}}),
  ],
  [
    'session answer',
    s =>
      rawHar({
        url: 'https://chatgpt.com/api/auth/session',
        response: {
          status: 200,
          content: {
            size: numberIn(s),
            mimeType: 'application/json',
            text: JSON.stringify({user: {id: s, email: s}, expires: s, accessToken: s, error: s, [s]: s}),
          },
        },
      }),
  ],
  [
    'token answer',
    s => body(JSON.stringify({access_token: s, refresh_token: s, id_token: s, code: s, type: s, message: s})),
  ],
  [
    'error answer',
    s => body(JSON.stringify({error: {code: s, message: s, param: s, type: s}, detail: {code: s}, status: s})),
  ],
  [
    'answer in base64',
    s => body(base64(JSON.stringify({error: {code: s}, detail: s})), 'application/json', {encoding: 'base64'}),
  ],
  [
    'error page',
    s =>
      body(
        `<html><title>${escaped(s)}</title><p>An error occurred (${s}). (error=${s}) help.openai.com</p><p>Route Error (400 ${s}): {"code": "${s}"}</p></html>`,
        'text/html',
      ),
  ],
  [
    'block page',
    s => body(`<div class="cf-error-details">Error code: 1020 Ray ID: ${s} IP: ${s} ${s}</div>`, 'text/html'),
  ],
  [
    'page with data for its script',
    s => body(`<script>window.__data={"token":"${escaped(s)}","errorCode":"${s}"}</script>`, 'text/html'),
  ],
  [
    'trace',
    s =>
      rawHar({
        url: 'https://chatgpt.com/cdn-cgi/trace',
        response: {
          status: 200,
          content: {
            size: 1,
            mimeType: 'text/plain',
            text: ['fl', 'h', 'ip', 'ts', 'uag', 'colo', 'http', 'loc', 'tls', 'warp', 'gateway', 'kex', s]
              .map(name => `${name}=${s}`)
              .join('\n'),
          },
        },
      }),
  ],
  [
    'content',
    s =>
      rawHar({
        response: {
          content: {size: numberIn(s), mimeType: s, encoding: s, compression: numberIn(s), comment: s, text: s},
        },
      }),
  ],
  ['chat', s => body(`data: {"message": {"content": {"parts": ["${s}"]}}}\n\n`, 'text/event-stream')],
];
