import type {Readings} from '../evidence/facts';
import {type KnownMessage, messageIn} from '../evidence/known-messages';
import {sessionPath} from '../evidence/login-paths';
import {jsonFromBase64} from './base64';
import {safeAlgorithm} from './kind-of';
import {isRecord, list, type Raw, record, text} from './raw';
import {readStream} from './read-stream';
import {safeCode} from './safe-code';
import {safeDate} from './safe-date';
import {integerIn, safeRayId} from './safe-value';

/** Key names of answers that are worth knowing, as of 2026-11-22; others may themselves be data. */
const knownKeys = new Set(
  (
    'WARNING_BANNER user expires account accessToken authProvider sessionToken error detail message type code param ' +
    'status identity_error_code url csrfToken continue_url page'
  ).split(' '),
);

export const isKnownKey = (name: unknown): name is string => typeof name === 'string' && knownKeys.has(name);

/** Of a token its algorithm and its expiry. */
function readToken(token: unknown): Readings {
  if (typeof token !== 'string' || token.length > 20_000) return {};
  const [head = '', payload = ''] = token.split('.');
  const {exp} = record(jsonFromBase64(payload));
  return {
    tokenAlgorithm: safeAlgorithm(record(jsonFromBase64(head)).alg),
    tokenExpires: typeof exp === 'number' ? safeDate(Math.floor(exp) * 1000) : undefined,
  };
}

/** 200 JSON without `accessToken` and without `user` means signed out: `{}` until 2024, only a banner since 2026. */
function readSession(body: Raw): Readings {
  return {
    session: isRecord(body.user) || typeof body.accessToken === 'string' ? 'signed-in' : 'signed-out',
    sessionError: safeCode(body.error),
    sessionExpires: safeDate(body.expires),
    ...readToken(body.accessToken),
  };
}

function messageOf(body: Raw): KnownMessage | undefined {
  const said = [record(body.error).message, record(body.detail).message, body.detail, body.message];
  const sentence = said.find(part => typeof part === 'string');
  return typeof sentence === 'string' ? messageIn(sentence) : undefined;
}

/** Not every `code` beside a `type` is an error's: the code of an OAuth grant is a secret. */
const isErrorType = (type: unknown) => typeof type === 'string' && /(?:error|forbidden|exceeded)$/.test(type);

/** The three error shapes: `{error: {code}}`, `{detail: {code}}`, and the bare `{code, type}`. */
function readErrorBody(body: Raw): Readings {
  const bare = isErrorType(body.type) ? body.code : undefined;
  return {
    authCode: safeCode(record(body.error).code) ?? safeCode(record(body.detail).code) ?? safeCode(bare),
    message: messageOf(body),
  };
}

/** The edge's own refusal, where data was asked for: https://blog.cloudflare.com/rfc-9457-agent-error-pages/ */
const readEdgeError = (body: Raw): Readings => ({
  page: 'cloudflare-error',
  edgeCode: integerIn(Number(body.error_code), 1000, 1199),
  rayId: safeRayId(body.ray_id),
});

function parsed(json: string): {readonly value: unknown} | undefined {
  try {
    return {value: JSON.parse(json)};
  } catch {
    return undefined;
  }
}

/** Parts of the service without which nobody gets in. Two components are called Login. */
const loginParts = ['01JMXBNJXG1S2D9V65P1ZZTD94', '01JSM5RTJWHRWDTS6Q604VEW3B', '01JMXBNJXGV1T5GT2M9XA83XNG'];
const isLoginPart = (value: unknown) => {
  const {name, id, component_id} = record(value);
  return name === 'Login' || name === 'Conversations' || loginParts.includes(text(id) || text(component_id));
};
const isDown = (value: unknown) => {
  const status = text(record(value).status);
  return status !== '' && !['operational', 'under_maintenance'].includes(status);
};
const namesLogin = (value: unknown) => /log-?(?:in|out)|sign-?in|auth/i.test(text(record(value).name));
const isOver = (value: unknown) => ['resolved', 'completed', 'scheduled'].includes(text(record(value).status));

/** Of a status page that has changed its shape nothing is known, least of all that all is well. */
const statusKeys = ['ongoing_incidents', 'affected_components', 'incidents', 'components', 'status', 'page'];

/**
 * The provider's status page in either of its forms, whose lists may be left out: `updated_at` says nothing.
 * Sources: https://www.atlassian.com/software/statuspage (`summary.json`), https://incident.io (`/proxy/…`)
 */
function readStatus(body: Raw): Readings {
  const summary = isRecord(body.summary) ? body.summary : body;
  if (!statusKeys.some(name => Object.hasOwn(summary, name))) return {};
  const incidents = [...list(summary.incidents), ...list(summary.ongoing_incidents)].filter(item => !isOver(item));
  const down = [...list(summary.components), ...list(summary.affected_components)].filter(isDown);
  const touched = incidents.flatMap(item => [
    ...list(record(item).affected_components),
    ...list(record(item).components),
  ]);
  if ([...down, ...touched].some(isLoginPart) || incidents.some(namesLogin)) return {service: 'login-incident'};
  return {service: incidents.length > 0 || down.length > 0 ? 'other-incident' : 'operational'};
}

const statusPaths = /^\/(?:proxy\/status\.openai\.com|api\/v2\/(?:summary|status|incidents|components)\.json)/;

/** What was paid for once and is not paid now: a plan that is named, and not active. */
function readPlan(body: Raw): Readings {
  const accounts = Object.values(record(body.accounts)).slice(0, 20).map(record);
  const lapsed = accounts.some(({account, entitlement}) => {
    const {is_delinquent} = record(account);
    const {is_delinquent: owes} = record(entitlement);
    return is_delinquent === true || owes === true;
  });
  return lapsed ? {plan: 'lapsed'} : {};
}

function readingOf(path: string, body: Raw): (body: Raw) => Readings {
  if (body.cloudflare_error === true) return readEdgeError;
  if (path === sessionPath) return readSession;
  if (statusPaths.test(path)) return readStatus;
  return path.startsWith('/backend-api/accounts/check')
    ? asked => ({...readErrorBody(asked), ...readPlan(asked)})
    : readErrorBody;
}

/** What a JSON answer says; undefined when the text is no JSON. */
export function readJson(json: string, path: string): Readings | undefined {
  // Of a stream only the first line is the answer; what follows was still being worked out.
  const body = parsed(json) ?? (json.startsWith('[') ? parsed(json.split('\n', 1)[0] ?? '') : undefined);
  if (!body) return undefined;
  if (Array.isArray(body.value) && path.endsWith('.data')) return readStream(body.value);
  if (!isRecord(body.value)) return {};
  const read = readingOf(path, body.value)(body.value);
  return {...read, jsonKeys: Object.keys(body.value).filter(isKnownKey)};
}
