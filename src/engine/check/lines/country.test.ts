import {edge, json} from '../../../testing/builders';
import {asked, but, healthySeen, lost, nothing, readings, traced, urls} from '../../../testing/check';
import type {Seen} from '../seen';
import {countryLine} from './country';

const {chatgpt, auth, region, server} = urls;
const refusal = (url: string) =>
  asked({url, status: 403, headers: {...edge, ...json}, facts: {authCode: 'unsupported_country_region_territory'}});
const from = (loc: string, other = loc) => but(traced(chatgpt, {loc}), traced(auth, {loc: other}));
const zoned = (timeZone: string | undefined): Seen => ({...healthySeen, device: timeZone ? {timeZone} : {}});
const reset = 'net::ERR_CONNECTION_RESET';

readings(countryLine, [
  ['the same from both', healthySeen, 'fine', 'country-fine', {facts: {country: 'JP'}}],
  ['seen by one alone', but(lost(auth, reset)), 'fine', 'country-one', {facts: {country: 'JP', host: 'chatgpt.com'}}],
  [
    'told by the login server alone',
    from('XX', 'JP'),
    'fine',
    'country-one',
    {facts: {country: 'JP', host: 'auth.openai.com'}},
  ],
  [
    'a country of its own for each',
    from('JP', 'SG'),
    'problem',
    'country-differs',
    {facts: {country: 'JP', otherCountry: 'SG'}},
  ],
  ['Tor', from('T1'), 'potential', 'country-tor'],
  ['Tor on one way alone', from('JP', 'T1'), 'potential', 'country-tor'],
  ['a country that the list leaves out', from('RU'), 'potential', 'country-unlisted', {facts: {country: 'RU'}}],
  [
    'the clock of another country',
    zoned('Europe/Berlin'),
    'potential',
    'country-zone',
    {facts: {country: 'JP', zone: 'Europe/Berlin'}},
  ],
  ['a computer that tells no zone', zoned(undefined), 'fine', 'country-fine'],
  ['a computer on world time', zoned('UTC'), 'fine', 'country-fine'],
  ['the service says so itself', but(refusal(region)), 'problem', 'country-refused', {facts: {country: 'JP'}}],
  [
    'the login server says so',
    but(refusal(server)),
    'problem',
    'country-refused',
    {remedy: 'check-supported-countries'},
  ],
  [
    'it says so and no country is told',
    {...nothing, asked: [refusal(region)]},
    'problem',
    'country-refused',
    {facts: {}},
  ],
  ['the edge does not know', from('XX'), 'not-run', 'country-unknown'],
  ['no trace came', but(lost(chatgpt, reset), lost(auth, reset)), 'not-run', 'country-unknown'],
  ['nobody asked', nothing, 'not-run', 'country-unknown'],
]);
