import {describe, expect, test} from 'vitest';
import {type EntryParts, edge, entry, html, request, sessionAnswer} from '../../../testing/builders';
import {exported, type StyleName, styles} from '../../../testing/har-exporters';
import {failures} from '../../../testing/har-failures/device';
import {noise} from '../../../testing/har-noise';
import {found, signsOf, verdicts} from '../../../testing/verdicts';
import {diagnose} from '../../diagnosis/diagnose';
import {fromHar} from '../../door/from-har';
import {redact} from '../../report/redact';
import {javascriptDisabled} from './javascript-disabled';

const page = (parts: EntryParts = {}) => entry({headers: {...edge, ...html}, ...parts});
const scriptless = (parts: EntryParts = {}) => page({facts: {page: 'scripts-off'}, from: 'page', tab: 1, ...parts});
const ours = (parts: EntryParts = {}) =>
  sessionAnswer({facts: {session: 'signed-out'}, from: 'probe', tab: 1, ...parts});

const asset = 'https://cdn.oaistatic.com/assets/(text-12)';
const loaded = (type: string, parts: EntryParts = {}) =>
  entry({url: asset, target: 'other', headers: {server: 'cloudflare', 'content-type': type}, after: 1, ...parts});
const css = (parts: EntryParts = {}) => loaded('text/css', parts);

describe('verdict', () => {
  verdicts(javascriptDisabled, [
    ['likely when the browser built the page without scripts', [scriptless()], 'likely'],
    [
      'likely on the login server',
      [page({tab: 1}), scriptless({url: 'https://auth.openai.com/log-in', after: 9})],
      'likely',
    ],
    [
      'likely when the page was open before anybody watched',
      [scriptless({headers: {}, status: 0, seenBy: 'page'})],
      'likely',
    ],
    ['likely although we asked about the session ourselves', [scriptless(), ours({after: 20})], 'likely'],
    ['likely although another tab has scripts', [scriptless(), sessionAnswer({after: 3, tab: 2})], 'likely'],
    ['likely for two pages with styles and no script', [page(), css(), page({after: 9}), css({after: 10})], 'likely'],
    ['possible for one such page', [page(), css(), loaded('image/png', {after: 8})], 'possible'],

    ['unknown in a file of pages alone', [page(), page({after: 9})], 'unknown'],
    ['unknown when nothing was written down after the first seconds', [page(), css()], 'unknown'],

    ['not when the page asks for data: its scripts run', [scriptless(), sessionAnswer({after: 1, tab: 1})], undefined],
    [
      'not when they are on again',
      [scriptless(), page({after: 60, tab: 1}), sessionAnswer({after: 61, tab: 1})],
      undefined,
    ],
    [
      'not a page with scripts',
      [page(), css(), entry({url: asset, target: 'script', after: 1}), page({after: 9})],
      undefined,
    ],
    [
      'not when scripts ran shortly before',
      [page({after: 20}), css({after: 21}), page({after: 29})],
      undefined,
      {earlier: [page(), sessionAnswer({after: 1})]},
    ],
    [
      'likely although another site has scripts',
      [
        page(),
        css(),
        page({after: 9}),
        css({after: 10}),
        request({url: 'https://foreign.invalid/', after: 11, initiator: 'https://foreign.invalid'}),
      ],
      'likely',
    ],
    [
      'not when a page names an error',
      [
        page({url: 'https://auth.openai.com/error', facts: {authCode: 'invalid_state'}}),
        css({after: 1}),
        css({after: 9}),
      ],
      undefined,
    ],
    [
      'possible when scripts ran an hour before',
      [page({after: 3600}), css({after: 3601}), css({after: 3609})],
      'possible',
      {earlier: [page(), sessionAnswer({after: 1})]},
    ],
    [
      'not when a script could not be loaded',
      [page(), css(), entry({url: asset, target: 'script', error: 'net::ERR_FAILED'}), page({after: 9})],
      undefined,
    ],
    [
      'not when a program does not name what a script is',
      [page(), css(), loaded('application/javascript'), page({after: 9})],
      undefined,
    ],
    ['not when data was asked for', [page(), css(), sessionAnswer({after: 2}), page({after: 9})], undefined],
    [
      'not when only another host’s scripts ran',
      [page(), css(), request({url: 'https://foreign.invalid/', after: 3}), page({after: 9})],
      undefined,
    ],
    [
      'not a challenge, which says more',
      [page({status: 403, facts: {page: 'cloudflare-challenge'}}), css(), page({status: 403, after: 9})],
      undefined,
    ],
    ['not a refusal that shows its page without scripts', [scriptless({status: 403})], undefined],
    ['not a page of another host', [scriptless({url: 'https://platform.openai.com/'})], undefined],
    [
      'unknown when the styles are those of another site',
      [page(), css({url: 'https://foreign.invalid/'}), page({after: 9})],
      'unknown',
    ],
    ['not in an empty log', [], undefined],
  ]);
});

describe('proof', () => {
  test('shows the page, the newest first', () => {
    const finding = found(javascriptDisabled, [scriptless({id: '0'}), scriptless({id: '1', after: 30})]);
    expect(finding?.entries?.map(({_id}) => _id)).toEqual(['1', '0']);
    expect(finding?.facts).toEqual({host: 'chatgpt.com'});
    expect(signsOf(finding)).toEqual(['+page-without-scripts']);
    expect(finding?.remedies[0]).toBe('allow-scripts');
  });

  test('says of a file what it does not know', () => {
    const finding = found(javascriptDisabled, [page(), css(), page({after: 9})]);
    expect(signsOf(finding)).toEqual(['+no-script-loaded', '?left-out-unknown']);
    expect(finding?.supports[0]?.facts).toEqual({count: 2});
  });
});

describe.each(Object.keys(styles) as StyleName[])('in a file of %s', style => {
  const silent = failures['javascript-disabled'];
  const rulesOf = (file: unknown) => diagnose(fromHar(file)).findings.map(({rule, confidence}) => [rule, confidence]);

  test('is likely when styles were loaded and no script', () => {
    const file = exported(silent, style);
    expect(rulesOf(file)).toEqual([['javascript-disabled', 'likely']]);
    expect(rulesOf(redact(file, '0.1.0'))).toEqual(rulesOf(file));
  });

  test('is none when scripts were loaded, or the pages alone were kept', () => {
    expect(rulesOf(exported([...silent, ...noise()], style))).toEqual([]);
    expect(
      rulesOf(
        exported(
          silent.filter(({kind}) => kind === 'document'),
          style,
        ),
      ),
    ).toEqual([]);
  });
});
