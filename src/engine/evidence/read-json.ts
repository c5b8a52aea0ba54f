import {jsonFromBase64} from './base64';
import type {Readings} from './facts';
import {type KnownMessage, messageIn} from './known-messages';
import {sessionPath} from './login-paths';
import {isRecord, type Raw, record} from './raw';
import {safeCode} from './safe-code';
import {safeDate} from './safe-date';

/** Key names of answers that are worth knowing, as of 2026-11-22; others may themselves be data. */
const knownKeys = new Set(
  (
    'WARNING_BANNER user expires account accessToken authProvider sessionToken error detail message type code param ' +
    'status identity_error_code url csrfToken continue_url page'
  ).split(' '),
);

export const isKnownKey = (name: unknown): name is string => typeof name === 'string' && knownKeys.has(name);

function expiryOf(token: unknown): string | undefined {
  if (typeof token !== 'string' || token.length > 20_000) return undefined;
  const {exp} = record(jsonFromBase64(token.split('.')[1] ?? ''));
  return typeof exp === 'number' ? safeDate(Math.floor(exp) * 1000) : undefined;
}

/** 200 JSON without `accessToken` and without `user` means signed out: `{}` until 2024, only a banner since 2026. */
function readSession(body: Raw): Readings {
  return {
    session: isRecord(body.user) || typeof body.accessToken === 'string' ? 'signed-in' : 'signed-out',
    sessionError: safeCode(body.error),
    sessionExpires: safeDate(body.expires),
    tokenExpires: expiryOf(body.accessToken),
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

function parsed(text: string): {readonly value: unknown} | undefined {
  try {
    return {value: JSON.parse(text)};
  } catch {
    return undefined;
  }
}

/** What a JSON answer says; undefined when the text is no JSON. */
export function readJson(text: string, path: string): Readings | undefined {
  const body = parsed(text);
  if (!body) return undefined;
  if (!isRecord(body.value)) return {};
  const read = path === sessionPath ? readSession(body.value) : readErrorBody(body.value);
  return {...read, jsonKeys: Object.keys(body.value).filter(isKnownKey)};
}
