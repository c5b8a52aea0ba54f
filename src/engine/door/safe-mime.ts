import {kindOf} from './kind-of';

const types = new Set(
  (
    'text/html text/plain text/css text/javascript text/event-stream text/xml application/json ' +
    'application/problem+json application/graphql application/javascript application/x-javascript ' +
    'application/xml application/xhtml+xml application/x-www-form-urlencoded application/octet-stream ' +
    'application/manifest+json application/wasm multipart/form-data image/png image/jpeg image/gif image/webp ' +
    'image/avif image/svg+xml image/x-icon image/vnd.microsoft.icon font/woff2 x-unknown'
  ).split(' '),
);

const charsets = new Set(
  'utf-8 utf8 us-ascii iso-8859-1 windows-1252 shift_jis euc-jp iso-2022-jp gbk gb18030 big5 euc-kr'.split(' '),
);

/** `text/html; charset=utf-8` keeps both parts, an unknown type becomes its kind, parameters like boundaries go. */
export function safeMime(value: string): string {
  if (types.has(value)) return value;
  const [type = '', ...parameters] = value
    .slice(0, 500)
    .split(';')
    .map(part => part.trim().toLowerCase());
  const charset = parameters
    .map(part => /^charset="?([a-z0-9_-]{2,20})"?$/.exec(part)?.[1] ?? '')
    .find(name => charsets.has(name));
  return [types.has(type) ? type : kindOf(type), ...(charset ? [`charset=${charset}`] : [])].join('; ');
}
