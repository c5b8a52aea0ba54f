import {auth, authorize, data, errorPage, flowCookies, page, redirect, until} from '../har';
import type {Found, Otherwise, Planted} from './planted';

const code = 'unsupported_country_region_territory';

const refused = (body: unknown, got: Readonly<Record<string, string>> = {}) =>
  data(14, 'POST', `${auth}/api/accounts/authorize/continue`, body, {
    from: auth,
    cookies: flowCookies,
    status: 403,
    got,
  });

const refusal = errorPage('unsupported_country');

/** Failure classes of the region layer, as each cuts a login short. */
export const failures = {
  'unsupported-region': [
    ...until('identify'),
    refused({error: {code, message: 'Country, region, or territory not supported', type: 'request_forbidden'}}),
  ],
} as const satisfies Planted;

/** The same class in another of its forms, under `class, form`. */
export const variants = {
  'unsupported-region, in a header': [...until('identify'), refused({}, {'x-openai-authorization-error': code})],
  'unsupported-region, in the address': [
    ...until('authorize'),
    redirect(7.2, authorize, refusal),
    page(7.6, refusal, {from: auth, body: '<h1>Oops!</h1>'}),
  ],
  'unsupported-region, on a page': [
    ...until('authorize'),
    page(7.2, authorize, {
      status: 403,
      body: `<main>Oops! OpenAI's services are not available in your country. (error=unsupported_country)</main>`,
    }),
  ],
} as const satisfies Planted;

/** What is found beside the class, or in its place. */
export const found: Found = {};

/** Where a program leaves out what tells. */
export const otherwise: Otherwise = {
  'firefox without bodies': {
    'unsupported-region': [undefined, 'only the text of the answer names it'],
    'unsupported-region, on a page': ['cloudflare-waf-block', 'a page with 403 whose text is not told'],
  },
};
