import {line, type RawHar, rawEntry, rawHar} from './har-file';

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that ran out on the day before the log begins. */
export const token = `${base64url({alg: 'RS256', typ: 'JWT'})}.${base64url({sub: 'user-Abc', exp: 1795230000})}.c2lnbmF0dXJl`;

const html = (text: string) => ({size: text.length, mimeType: 'text/html', text});
const json = (value: unknown) => ({size: 200, mimeType: 'application/json', text: JSON.stringify(value)});
const edge = [line('Server', 'cloudflare'), line('CF-RAY', '8e4f1c02ab3d61f7-NRT')];

const conflict = rawEntry({
  request: {
    headers: [
      line('Origin', 'https://auth.openai.com'),
      line('Authorization', `Bearer ${token}`),
      line('Cookie', 'oai-did=1; oai-client-auth-session=abc; oai-login-csrf_dev_3772291445=x'),
    ],
  },
  response: {
    headers: [
      ...edge,
      line('Date', 'Sun, 22 Nov 2026 03:40:00 GMT'),
      line('Age', '37'),
      line('Retry-After', '120'),
      line('Via', '1.1 gw.corp.example (squid/5.7)'),
      line('Access-Control-Allow-Origin', 'https://auth.openai.com'),
      line('x-request-id', '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4'),
      line('Set-Cookie', 'login_session=xyz; Path=/; Domain=.openai.com; Max-Age=3600; HttpOnly; Secure; SameSite=Lax'),
    ],
    content: json({error: {message: 'Invalid client. Please start over.', code: 'invalid_state'}}),
  },
});

const refused = rawEntry({
  url: 'https://chatgpt.com/',
  response: {
    status: 403,
    headers: [...edge, line('cf-mitigated', 'challenge')],
    content: html('<span class="cf-code-label">Error code: <span>1020</span></span> IP: 203.0.113.77'),
  },
});

const sentBack = rawEntry({
  url: 'https://chatgpt.com/api/auth/callback/openai?code=ac_1&state=2&error=access_denied',
  response: {status: 302, headers: [...edge, line('Location', '/auth/error?error=OAuthCallback&user=7')]},
});

const lost = rawEntry({
  url: 'https://auth.openai.com/log-in',
  response: {status: 0, headers: [], _error: 'net::ERR_NAME_NOT_RESOLVED'},
});

const trace = rawEntry({
  url: 'https://chatgpt.com/cdn-cgi/trace',
  response: {
    status: 200,
    content: {
      size: 200,
      mimeType: 'text/plain',
      text: 'fl=80f417\nh=chatgpt.com\nip=203.0.113.77\nts=1795318800.629\nuag=Mozilla\ncolo=NRT\nhttp=http/3\nloc=JP\ntls=TLSv1.3\nwarp=on\ngateway=off\n',
    },
  },
});

const session = rawEntry({
  url: 'https://chatgpt.com/api/auth/session',
  response: {
    status: 200,
    content: json({
      user: {id: 'user-1'},
      expires: '2027-02-20T00:00:00.000Z',
      accessToken: token,
      error: 'RefreshAccessTokenError',
    }),
  },
});

/** One log in which every fact stands that a judge of a login needs. */
export const fullHar = (): RawHar => rawHar({log: {entries: [conflict, refused, sentBack, lost, trace, session]}});
