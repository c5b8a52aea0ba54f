import type {Entry} from '../engine/evidence/evidence';
import {type EntryParts, edge, json, request} from './builders';

/** A step of the login that one origin asks of another, as browsers and files tell of it when it is withheld. */

export const origin = 'https://auth.openai.com';
export const url = 'https://sentinel.openai.com/backend-api/sentinel/req';
export const may = {'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true'};
export const failed = {error: 'net::ERR_FAILED', initiator: origin};
export const leave = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'content-type, openai-sentinel-token',
  origin,
};

type Headers = Readonly<Record<string, string>>;
const bare: Headers = {...edge, ...json};

/** As Chromium tells it, live and in DevTools: the real answer, and then the general failure. */
export const chromium = (headers = bare, parts: EntryParts = {}): Entry =>
  request({url, method: 'POST', status: 200, headers, ...failed, ...parts});

/** The request that was never sent, because leave for it was refused. */
export const unsent = (parts: EntryParts = {}): Entry =>
  request({url, method: 'POST', ...failed, after: 0.1, ...parts});

export const preflight = (headers: Headers = {}, parts: EntryParts = {}): Entry =>
  request({
    url,
    method: 'OPTIONS',
    status: 204,
    headers: {...edge, ...headers},
    sent: leave,
    initiator: origin,
    ...parts,
  });

/** As Firefox and recording proxies tell it: answered, no error, and only the mode shows that the page wanted to read it. */
export const firefox = (headers = bare, parts: EntryParts = {}): Entry =>
  request({
    url,
    method: 'POST',
    headers,
    initiator: origin,
    sent: {'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-site', origin},
    ...parts,
  });
