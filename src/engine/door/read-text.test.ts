import {describe, expect, it} from 'vitest';
import type {FactValues} from '../evidence/facts';
import {mostTrusted} from '../evidence/facts';
import {readFacts} from './read-facts';
import {readHeaders} from './read-headers';
import {readText} from './read-text';
import {readGoal, readUrl} from './read-url';

const uuid = '48b8cbcf-1f99-4c19-a19e-d98ed43ce4c4';
const auth = 'https://auth.openai.com/log-in/password';
const site = 'https://chatgpt.com/';

type Row = readonly [what: string, text: string, url: string, facts: Partial<FactValues>];

const answers: readonly Row[] = [
  [
    'an error of the login server',
    '{"error":{"code":"invalid_state","message":"Invalid client. Please start over."}}',
    auth,
    {authCode: 'invalid_state', message: 'Invalid client. Please start over.', jsonKeys: ['error']},
  ],
  [
    'an error in `detail`',
    '{"detail":{"code":"token_expired","message":"x"}}',
    site,
    {authCode: 'token_expired', jsonKeys: ['detail']},
  ],
  [
    'a bare error',
    '{"code":"app_session_terminated","type":"invalid_request_error","message":"Your session has ended. Please log in again."}',
    auth,
    {
      authCode: 'app_session_terminated',
      message: 'Your session has ended. Please log in again.',
      jsonKeys: ['code', 'type', 'message'],
    },
  ],
  [
    'a code that is no error but a grant',
    '{"code":"grant_code","type":"authorization_code"}',
    auth,
    {jsonKeys: ['code', 'type']},
  ],
  ['a sentence as `detail`', '{"detail":"Unauthorized"}', site, {message: 'Unauthorized', jsonKeys: ['detail']}],
  ['a sentence of somebody', '{"detail":"Unauthorized, said Anna"}', site, {jsonKeys: ['detail']}],
  [
    'a new code',
    '{"error":{"code":"workspace_gate_closed"}}',
    auth,
    {authCode: 'workspace_gate_closed', jsonKeys: ['error']},
  ],
  ['keys that are data', '{"anna@corp.example":1,"user":2}', site, {jsonKeys: ['user']}],
  [
    'signed out',
    '{"WARNING_BANNER":"!"}',
    `${site}api/auth/session`,
    {session: 'signed-out', jsonKeys: ['WARNING_BANNER']},
  ],
  [
    'a refusal of the edge as data',
    '{"title":"Error 1020","status":403,"error_code":1020,"ray_id":"8e4f1c02ab3d61f7","cloudflare_error":true,"detail":"Unauthorized"}',
    auth,
    {edgeCode: 1020, page: 'cloudflare-error', rayId: '8e4f1c02ab3d61f7', jsonKeys: ['status', 'detail']},
  ],
  ['a code of somebody else in data', '{"error_code":1020,"ray_id":"8e4f1c02ab3d61f7"}', auth, {jsonKeys: []}],
  [
    'a page’s data as a stream',
    '[["ErrorResponse",1],{"_2":3},"error",{"_4":5,"_6":7},"message","Invalid client. Please start over.","code","invalid_state"]\nP9:[1]\n',
    'https://auth.openai.com/log-in.data',
    {authCode: 'invalid_state', message: 'Invalid client. Please start over.'},
  ],
  [
    'a word of somebody after `code` in a stream',
    '["code","hunter2","note","invalid_state"]',
    'https://auth.openai.com/log-in.data',
    {},
  ],
  ['a list that is no stream', '["code","invalid_state"]', auth, {}],
  ['a list', '[1]', site, {}],
  ['JSON that is cut off', '{"error":{"code":"invalid_state"', auth, {}],
];

const pages: readonly Row[] = [
  ['the plain refusal of the edge', 'error code: 1020\n', site, {edgeCode: 1020, page: 'cloudflare-error'}],
  [
    'its page',
    '<div class="cf-error-details"><h1>Error code: <b>1020</b></h1> Ray ID: 8e4f1c02ab3d61f7</div>',
    site,
    {edgeCode: 1020, page: 'cloudflare-error', rayId: '8e4f1c02ab3d61f7'},
  ],
  ['a number that is none of its codes', '<p class="cf-code-label">1999</p>', site, {}],
  ['its challenge', '<script>window._cf_chl_opt = {}</script>', site, {page: 'cloudflare-challenge'}],
  [
    'its block page',
    '<h1 data-translate="block_headline">Sorry, you have been blocked</h1>',
    site,
    {page: 'cloudflare-block', message: 'Sorry, you have been blocked'},
  ],
  [
    'a refusal of large headers',
    '<center><h1>400 Bad Request</h1></center>\r\n<center>Request Header Or Cookie Too Large</center>\r\n<hr><center>cloudflare</center>',
    site,
    {page: 'headers-too-large', message: 'Request Header Or Cookie Too Large'},
  ],
  [
    'the same in whatever words',
    '<center><h1>400 …</h1></center><center>…</center><hr><center>nginx</center>',
    site,
    {page: 'headers-too-large'},
  ],
  ['another bare refusal', '<center><h1>400 Bad Request</h1></center><hr><center>cloudflare</center>', site, {}],
  [
    'another bare page',
    '<center><h1>403 Forbidden</h1></center><center>…</center><hr><center>nginx</center>',
    site,
    {},
  ],
  [
    'its block page in another language, beside the script that watches for robots',
    '<h1 data-translate="block_headline">ブロックされました</h1><script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>',
    site,
    {page: 'cloudflare-block'},
  ],
  [
    'a challenge in the template of the refused address',
    '<style>.blocked-icon{color:red}</style><span id="challenge-error-text">Ray ID: x</span>',
    site,
    {page: 'cloudflare-challenge'},
  ],
  [
    'a refused address',
    '<i class="blocked-icon"></i>Unable to load site [IP:203.0.113.7 | Ray ID:8e4f1c02ab3d61f7]',
    site,
    {page: 'edge-address-block', message: 'Unable to load site', rayId: '8e4f1c02ab3d61f7'},
  ],
  [
    'an error of the router',
    'Route Error (409 ): {"error": {"message": "Invalid client. Please start over.", "code": "invalid_state"}}',
    auth,
    {
      page: 'auth-route-error',
      pageStatus: 409,
      authCode: 'invalid_state',
      message: 'Invalid client. Please start over.',
    },
  ],
  [
    'its markup',
    '<p>Route Error (400 Invalid Session): &quot;Your authorization session was not initialized or has expired&quot;</p>',
    auth,
    {
      page: 'auth-route-error',
      pageStatus: 400,
      message: 'Your authorization session was not initialized or has expired',
    },
  ],
  [
    'an error in another language',
    `<p>Erro (workspace_gate_closed). help.openai.com request ID ${uuid}</p>`,
    auth,
    {page: 'auth-error', authCode: 'workspace_gate_closed', requestId: uuid},
  ],
  [
    'an error whose code nobody can read, in another language',
    `<p>エラーが発生しました。help.openai.com（リクエストID ${uuid}）</p>`,
    auth,
    {page: 'auth-error'},
  ],
  ['a page that only says where to get help', '<p>Welcome back. help.openai.com</p>', auth, {}],
  ['a page that only shows an id', `<p>${uuid}</p>`, auth, {}],
  [
    'an error in another language, its code under a label',
    `<h1>Erro de autenticação</h1><p>error_code: workspace_gate_closed</p><p>request_id: ${uuid}</p>`,
    auth,
    {page: 'auth-error', authCode: 'workspace_gate_closed', requestId: uuid},
  ],
  ['the same words of another site', 'An error occurred (invalid_state). help.openai.com', 'https://corp.example/', {}],
  [
    'a code in brackets under a heading, in any language',
    '<title>Erro</title><h1>Ops, ocorreu um erro!</h1><p>Ocorreu um erro durante a autenticação (account_deactivated).</p>',
    auth,
    {authCode: 'account_deactivated', page: 'auth-error'},
  ],
  [
    'the edge’s own page for a 502',
    '<div id="cf-error-details"><h1><span>Bad gateway</span> <span class="code-label">Error code 502</span></h1></div>',
    site,
    {page: 'cloudflare-error'},
  ],
  ['brackets of a page that is no error', '<p>log in (with_your_failed_account)</p>', auth, {}],
  ['codes in a bundle', '<script>const codes = "(error=invalid_state) help.openai.com"</script>', auth, {}],
  [
    'typographic quotes',
    'OpenAI’s services are not available in your country. (error=unsupported_country)',
    auth,
    {
      page: 'auth-error',
      authCode: 'unsupported_country',
      message: "OpenAI's services are not available in your country.",
    },
  ],
  [
    'a trace',
    'fl=80f\nip=203.0.113.7\nts=1795318800.6\nloc=JP\nwarp=plus\ngateway=maybe\nuag=x',
    `${site}cdn-cgi/trace`,
    {trace: {loc: 'JP', warp: 'plus', ts: '2026-11-22T03:40:00.600Z'}},
  ],
  ['a trace of somebody else', '<p>Log in to the Wi-Fi</p>', `${site}cdn-cgi/trace`, {}],
];

describe('readText reads', () => {
  it.each([...answers, ...pages])('%s', (_what, text, url, facts) => {
    const read = Object.entries(readText(text, url, 'body')).map(([name, {value}]) => [name, value]);
    expect(Object.fromEntries(read)).toEqual(facts);
  });
});

const payload = (value: unknown) => encodeURIComponent(Buffer.from(JSON.stringify(value)).toString('base64'));

describe('an address says', () => {
  it.each([
    ['its error', 'https://chatgpt.com/auth/error?error=OAuthCallback', {authCode: 'OAuthCallback'}],
    ['no error on other pages', 'https://chatgpt.com/?error=OAuthCallback', {}],
    [
      'its payload',
      `https://auth.openai.com/error?payload=${payload({errorCode: 'unknown_error', requestId: uuid})}`,
      {authCode: 'unknown_error', requestId: uuid},
    ],
    [
      'its payload, encoded twice',
      `https://auth.openai.com/error?payload=${encodeURIComponent(payload({errorCode: 'invalid_state'}))}`,
      {authCode: 'invalid_state'},
    ],
    [
      'a known sentence',
      'https://chatgpt.com/api/auth/callback/openai?error=access_denied&error_description=No.+The+consent+verifier+has+already+been+used.',
      {authCode: 'access_denied', message: 'The consent verifier has already been used.'},
    ],
    [
      'the old place of next-auth’s errors',
      'https://chatgpt.com/api/auth/signin?error=OAuthSignin',
      {authCode: 'OAuthSignin'},
    ],
    ['no sentence that only pages have', 'https://chatgpt.com/auth/login?error_description=Operation+timed+out', {}],
    ['nothing, when it is foreign', 'https://corp.example/auth/error?error=OAuthCallback', {}],
    ['nothing, when its payload is none', 'https://auth.openai.com/error?payload=%%%', {}],
  ])('%s', (_what, url, facts) => {
    const read = Object.entries(readUrl(url)).map(([name, {value}]) => [name, value]);
    expect(Object.fromEntries(read)).toEqual(facts);
  });
});

describe('the goal of a redirect says', () => {
  it('what its address names, and that the page itself may say otherwise', () => {
    const goal = readGoal('https://chatgpt.com/auth/error?error=OAuthCallback');
    expect(goal).toEqual({authCode: {value: 'OAuthCallback', from: 'goal'}});
    const url = readUrl('https://chatgpt.com/api/auth/callback/openai?error=access_denied');
    expect(mostTrusted(goal, url)).toEqual(url);
  });

  it.each([
    ['nothing, when it is another page of this computer', 'http://localhost:1455/report?error=access_denied'],
    ['nothing, when it is foreign', 'https://corp.example/auth/callback?error=access_denied'],
    ['no code that is none', 'http://127.0.0.1:1455/auth/callback?error=hunter2'],
  ])('%s', (_what, goal) => {
    expect(readGoal(goal)).toEqual({});
  });
});

describe('headers say', () => {
  it('code, request id and Ray ID', () => {
    const value = Buffer.from('{"identity_error_code":"token_expired"}').toString('base64');
    const headers = [
      {name: 'X-Error-Json', value},
      {name: 'X-Request-Id', value: 'none'},
      {name: 'x-oai-request-id', value: uuid},
      {name: 'CF-Ray', value: '8e4f1c02ab3d61f7-NRT'},
    ];
    expect(readHeaders(headers)).toEqual({
      authCode: {value: 'token_expired', from: 'header'},
      requestId: {value: uuid, from: 'header'},
      rayId: {value: '8e4f1c02ab3d61f7-NRT', from: 'header'},
    });
  });
});

describe('facts of a file', () => {
  it('are believed when they have the right shape', () => {
    const facts = {authCode: {value: 'invalid_state', from: 'body'}, trace: {value: {loc: 'JP'}, from: 'probe'}};
    expect(readFacts(facts)).toEqual(facts);
  });

  it.each([
    ['an unknown name', {note: {value: 'invalid_state', from: 'body'}}],
    ['an unknown source', {authCode: {value: 'invalid_state', from: 'hunter2'}}],
    ['a value of another type', {authCode: {value: {}, from: 'body'}}],
    ['a sentence of somebody', {message: {value: 'My password is hunter2', from: 'body'}}],
    ['no fact at all', {authCode: 'invalid_state'}],
    ['a key of every object', JSON.parse('{"__proto__": {"authCode": {"value": "invalid_state", "from": "body"}}}')],
  ])('are not when there is %s', (_what, facts) => {
    expect(readFacts(facts)).toEqual({});
  });

  it('of a more trusted source win, whatever their order', () => {
    const url = {authCode: {value: 'access_denied', from: 'url'}} as const;
    const body = {authCode: {value: 'invalid_state', from: 'body'}} as const;
    expect(mostTrusted(body, url)).toEqual(body);
    expect(mostTrusted(url, body)).toEqual(body);
  });
});
