import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  at,
  beginning,
  cookie,
  edge,
  entry,
  evidence,
  html,
  json,
  request,
  sessionAnswer,
  sighting,
} from '../../testing/builders';
import {type Exchange, login} from '../../testing/har';
import {exported} from '../../testing/har-exporters';
import {failures} from '../../testing/har-failures';
import {noise} from '../../testing/har-noise';
import {fromHar} from '../door/from-har';
import type {Entry, Evidence} from '../evidence/evidence';
import {factsFrom} from '../evidence/facts';
import {rules} from '../rules';
import {defineRule, type Rule} from '../rules/rule';
import {diagnose} from './diagnose';
import type {Diagnosis, Finding} from './diagnosis';

const minutes = (count: number) => count * 60;
const front = (parts = {}) => entry({headers: {...edge, ...html}, ...parts});
const refused = (parts = {}) => front({status: 403, facts: {edgeCode: 1020}, ...parts});
const signedIn = (parts = {}) => sessionAnswer({facts: {session: 'signed-in'}, size: 2400, ...parts});
const dead = (parts = {}) =>
  sessionAnswer({facts: {session: 'signed-in', sessionError: 'RefreshAccessTokenError'}, size: 2400, ...parts});
const step = (parts = {}) =>
  request({
    url: 'https://auth.openai.com/api/accounts/authorize/continue',
    method: 'POST',
    headers: {...edge, ...json},
    ...parts,
  });
const conflict = (parts = {}) => step({status: 409, facts: {authCode: 'invalid_state'}, ...parts});
const lost = (parts = {}) =>
  entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED', ...parts});
const inStore = (_store: string, item: Entry): Entry => ({...item, _store});
const privately = (item: Entry): Entry => ({...item, _private: true});

const rulesOf = ({findings}: Diagnosis) => findings.map(({rule}) => rule);
const judged = (entries: readonly Entry[], more: Evidence = {}) => diagnose(evidence(entries, more));

describe('which failure counts', () => {
  const cases: ReadonlyArray<
    readonly [sentence: string, entries: readonly Entry[], findings: readonly string[], solved?: string]
  > = [
    ['none in a healthy login', [front(), step({after: 5}), signedIn({after: 9})], []],
    ['a failure', [front(), conflict({after: 5})], ['invalid-client-409']],
    [
      'an earlier failure that a later login overcame is solved',
      [front(), conflict({after: 5}), front({after: 60}), signedIn({after: 90})],
      [],
      'invalid-client-409',
    ],
    [
      'also when it all went on in one page',
      [front(), conflict({after: 5}), signedIn({after: 90})],
      [],
      'invalid-client-409',
    ],
    [
      'a failure after a success is the verdict',
      [front(), signedIn({after: 5}), front({after: 60}), conflict({after: 65})],
      ['invalid-client-409'],
    ],
    [
      'also when it is in the same page',
      [front(), signedIn({after: 5}), conflict({after: 65})],
      ['invalid-client-409'],
    ],
    [
      'a new trouble after the old one is solved',
      [front(), conflict({after: 5}), signedIn({after: 9}), dead({after: 90})],
      ['dead-session-refresh'],
    ],
    ['the later of two failures', [refused(), front({after: 60}), conflict({after: 65})], ['invalid-client-409']],
    [
      'the later of two that both stand',
      [
        front(),
        conflict({after: 5}),
        front({after: 60}),
        step({url: 'https://auth.openai.com/api/accounts/password/verify', status: 503, after: 65}),
      ],
      ['server-error'],
    ],
    [
      'of two that are solved, the later one',
      [front(), conflict({after: 5}), front({after: 60}), dead({after: 65}), front({after: 90}), signedIn({after: 95})],
      [],
      'dead-session-refresh',
    ],
    [
      'no connection, before the names that are not found for it',
      [
        front(),
        step({error: 'net::ERR_NAME_NOT_RESOLVED', after: 5}),
        step({error: 'net::ERR_INTERNET_DISCONNECTED', after: 6}),
      ],
      ['offline', 'dns-failure'],
    ],
    [
      'no connection is over when a page comes again',
      [front(), step({error: 'NS_ERROR_OFFLINE', after: 5}), front({after: 60})],
      [],
    ],
    [
      'an earlier one stays while a new login is under way',
      [front(), conflict({after: 5}), front({after: 60})],
      ['invalid-client-409'],
    ],
    ['but not for longer than an hour', [front(), conflict({after: 5}), front({after: minutes(65)})], []],
    [
      'a retry that worked is no failure, and nothing to be solved',
      [front(), step({status: 503}), step({after: 4}), signedIn({after: 9})],
      [],
    ],
    [
      'a refusal is over when the host lets another page through, and solved only by a session',
      [refused(), front({url: 'https://chatgpt.com/auth/login', after: 60})],
      [],
    ],
    [
      '… which may come later',
      [refused(), front({url: 'https://chatgpt.com/auth/login', after: 60}), signedIn({after: 90})],
      [],
      'cloudflare-1020',
    ],
    [
      'a lost host is over when it answers in the next attempt',
      [
        front(),
        lost({after: 5}),
        front({after: 60}),
        request({url: 'https://auth.openai.com/api/accounts/authorize', after: 62}),
      ],
      [],
    ],
    [
      'a session trouble is not over because something else answers',
      [front(), dead({after: 5}), front({after: 60})],
      ['dead-session-refresh'],
    ],
    [
      'nor because the question is answered again, nobody knows how',
      [front(), dead({after: 5}), front({after: 60}), sessionAnswer({after: 61, size: 2400})],
      ['dead-session-refresh'],
    ],
    [
      'a question about the session that was refused is over when it is answered',
      [
        sessionAnswer({status: 431}),
        front({after: 60}),
        sessionAnswer({after: 61, facts: {session: 'signed-out'}, size: 237}),
      ],
      [],
    ],
    [
      'what is noise decides nothing',
      [front(), request({url: 'https://ab.chatgpt.com/v1/rgstr', status: 503, after: 5})],
      [],
    ],
  ];
  for (const [sentence, entries, findings, solved] of cases)
    test(sentence, () => {
      const diagnosis = judged(entries);
      expect(rulesOf(diagnosis)).toEqual(findings);
      expect(diagnosis.solved?.finding.rule).toBe(solved);
    });

  test('says when it failed and when it was solved', () => {
    expect(judged([front(), conflict({after: 5}), front({after: 60}), signedIn({after: 90})]).solved).toMatchObject({
      failedAt: at(5),
      solvedAt: at(90),
    });
  });

  test('goes by the order of the log where its times are too coarse', () => {
    const [bad, well] = [step({status: 503}), step()];
    expect(rulesOf(judged([front(), bad, well]))).toEqual([]);
    expect(rulesOf(judged([front(), well, bad]))).toEqual(['server-error']);
    expect(judged([front(), conflict(), signedIn()]).solved?.finding.rule).toBe('invalid-client-409');
    expect(rulesOf(judged([front(), signedIn(), conflict()]))).toEqual(['invalid-client-409']);
  });

  test('marks the hop that failed, or was solved', () => {
    expect(judged([refused()]).hops).toMatchObject({network: 'passed', gate: 'failed', service: 'unseen'});
    expect(judged([refused(), signedIn({after: 90})]).hops).toMatchObject({gate: 'solved', session: 'passed'});
  });

  test('is solved by the first sign-in after it, in whatever tab', () => {
    const tabs = [
      conflict({tab: 1}),
      signedIn({tab: 2, after: 10}),
      front({tab: 2, after: 50}),
      signedIn({tab: 3, after: 20}),
    ];
    expect(judged(tabs).solved?.solvedAt).toBe(at(10));
  });

  test('names no stage that nobody saw', () => {
    expect(judged([request({url: 'https://sentinel.openai.com/x'})])).not.toHaveProperty('stage');
    expect(judged([front()]).stage).toBe('landing');
  });

  test('tells of the attempt that it judged', () => {
    const tabs = [front({tab: 3}), conflict({tab: 3, after: 5}), front({tab: 4, after: 60})];
    expect(judged(tabs).attempt).toEqual({from: at(0), to: at(5), requests: 2, tab: 3});
    expect(judged([front({tab: -1})]).attempt).not.toHaveProperty('tab');
  });
});

describe('tabs and stores', () => {
  test('a failure in one tab stays the verdict while another is only open', () => {
    expect(rulesOf(judged([front({tab: 1}), conflict({tab: 1, after: 5}), front({tab: 2, after: 9})]))).toEqual([
      'invalid-client-409',
    ]);
  });

  test('a login in another tab of the same store solves it', () => {
    const diagnosis = judged([
      front({tab: 1}),
      conflict({tab: 1, after: 5}),
      front({tab: 2, after: 9}),
      signedIn({tab: 2, after: 20}),
    ]);
    expect(diagnosis).toMatchObject({findings: [], solved: {finding: {rule: 'invalid-client-409'}}});
  });

  test.each([
    [
      'another container',
      inStore('firefox-container-1', signedIn({tab: 2, after: 20})),
      inStore('firefox-default', conflict({tab: 1, after: 5})),
    ],
    ['the usual window', signedIn({tab: 2, after: 20}), privately(conflict({tab: 1, after: 5}))],
  ])('a login in %s does not', (_where, login_, failure) => {
    expect(rulesOf(judged([failure, login_]))).toEqual(['invalid-client-409']);
  });

  test('a page that says signed out was not stale when another tab signed in after it', () => {
    const out = sessionAnswer({tab: 1, after: 1, facts: {session: 'signed-out'}, size: 237});
    const changes = [
      {at: at(30), name: cookie().name, domain: '.chatgpt.com', storeId: '0', removed: false, cause: 'explicit'},
    ];
    const diagnosis = judged([front({tab: 1}), out, front({tab: 2, after: 10}), signedIn({tab: 2, after: 31})], {
      cookies: [cookie()],
      cookieChanges: changes,
    });
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.solved).toBeUndefined();
  });
});

describe('what is remembered', () => {
  const finding = judged([front(), sessionAnswer({after: 5, facts: {session: 'signed-out'}, size: 237})], {
    cookies: [cookie()],
  }).findings[0] as Finding;
  const remembered = {finding, failedAt: at(5)};
  const since = (entries: readonly Entry[]) =>
    diagnose(evidence(entries, {cookies: []}), remembered).solved?.finding.rule;

  test('is solved by a login, although what led to it is gone', () => {
    expect(finding.rule).toBe('stale-session-cookie');
    expect(since([front({after: 60}), signedIn({after: 90})])).toBe('stale-session-cookie');
  });

  const unsolved: ReadonlyArray<readonly [sentence: string, entries: readonly Entry[]]> = [
    ['by no login', [front({after: 60})]],
    ['by one before it', [signedIn({after: 1})]],
    ['by one of another window', [privately(signedIn({after: 90}))]],
    ['for longer than an hour', [signedIn({after: 90}), signedIn({after: minutes(70)})]],
  ];
  test.each(unsolved)('is not solved %s', (_sentence, entries) => {
    expect(since(entries)).toBeUndefined();
  });

  test('gives way to what fails now', () => {
    const diagnosis = diagnose(
      evidence([front({after: 60}), signedIn({after: 90}), conflict({after: 99})]),
      remembered,
    );
    expect([rulesOf(diagnosis), diagnosis.solved]).toEqual([['invalid-client-409'], undefined]);
  });
});

describe('outcomes', () => {
  const outcomesOf = (given: Evidence) =>
    Object.fromEntries(diagnose(given).outcomes.map(({rule, outcome}) => [rule, outcome]));
  const all = (outcome: string) => Object.fromEntries(rules.map(({id}) => [id, outcome]));

  test('there is one for each rule, in their order', () => {
    for (const entries of [[], [front()], [conflict()]])
      expect(judged(entries).outcomes.map(({rule}) => rule)).toEqual(rules.map(({id}) => id));
  });

  test('what nobody looked at is unknown, not clear', () => {
    expect(outcomesOf({})).toEqual(all('unknown'));
    const unknown = (ids: readonly string[]) => Object.fromEntries(ids.map(id => [id, 'unknown']));
    const needCookies = (rules as unknown as readonly Rule[]).filter(({needs}) => needs.includes('cookies'));
    // Nobody named the browser, no answer is dated, and a page alone does not show whether its scripts ran; no login asks
    // for what the features need; what stands between is only told by a check.
    const ofDevice = ['clock-skew', 'outdated-browser'];
    const ofNetwork = ['tls-interception', 'vpn-or-tor', 'split-routing'];
    const ofFeatures = ['upload-blocked', 'websocket-blocked', 'voice-blocked'];
    const withCookies = {
      ...all('clear'),
      ...unknown([...ofDevice, ...ofNetwork, ...ofFeatures]),
    };
    const withoutCookies = {...withCookies, ...unknown(needCookies.map(({id}) => id))};
    const ofPage = unknown(['javascript-disabled']);
    expect(outcomesOf({entries: []})).toEqual(withoutCookies);
    expect(outcomesOf({entries: [front()]})).toEqual({...withoutCookies, ...ofPage});
    expect(outcomesOf({entries: [front()], cookies: []})).toEqual({...withCookies, ...ofPage});
  });

  test('a log without anything of the login is no attempt', () => {
    const diagnosis = judged([request({url: 'https://foreign.invalid/'}), request({url: 'https://ab.chatgpt.com/'})]);
    expect(diagnosis).not.toHaveProperty('attempt');
    expect(diagnosis.outcomes).toHaveLength(rules.length);
  });

  test('pages alone are evidence', () => {
    const facts = {edgeCode: {value: 1020, from: 'page'}} as const;
    expect(rulesOf(diagnose({sightings: [sighting({tab: 1, status: 403, facts})]}))).toEqual(['cloudflare-1020']);
  });
});

describe('parts of the app', () => {
  const me = (parts = {}) =>
    request({url: 'https://chatgpt.com/backend-api/me', headers: {...edge, ...json}, ...parts});
  const upload = (parts = {}) => request({url: 'https://files.oaiusercontent.com/x', method: 'PUT', ...parts});
  const stopped = (parts = {}) => upload({error: 'net::ERR_CONNECTION_RESET', ...parts});

  test('are looked at on a day on which somebody is signed in all along', () => {
    expect(rulesOf(judged([front(), signedIn({after: 1}), me({after: 2}), stopped({after: 30})]))).toEqual([
      'upload-blocked',
    ]);
  });

  test('stay broken though the session looks well after that, and nothing is called solved', () => {
    const broken = [front(), me({after: 2}), stopped({after: 30})];
    const later = judged([...broken, front({after: 60}), signedIn({after: 61}), me({after: 62})]);
    expect([rulesOf(later), later.solved]).toEqual([['upload-blocked'], undefined]);
  });

  test('are well again when the same gets through, in another tab too', () => {
    const broken = [front({tab: 1}), me({tab: 1, after: 2}), stopped({tab: 1, after: 30})];
    const again = [front({tab: 2, after: 60}), upload({tab: 2, status: 201, after: 70})];
    const later = judged([...broken, ...again]);
    expect([rulesOf(later), later.solved]).toEqual([[], undefined]);
  });

  test('are no verdict beside a login that failed', () => {
    const attempt = [front(), me({after: 2}), stopped({after: 30}), conflict({after: 60})];
    expect(rulesOf(judged(attempt))).toEqual(['invalid-client-409', 'upload-blocked']);
  });

  test('are told by a check alone', () => {
    const probe = {at: at(90), probe: 'voice', fine: false, facts: {}} as const;
    expect(rulesOf(judged([front(), signedIn({after: 1})], {probes: [probe]}))).toEqual(['voice-blocked']);
  });

  test('a failure that a token brought is solved when the data comes', () => {
    const facts = {authCode: 'invalid_jwt'};
    const mixed = [front(), signedIn({after: 1}), me({status: 401, from: 'header', facts, after: 2})];
    expect(rulesOf(judged([...mixed, signedIn({after: 9})]))).toEqual(['mixed-accounts']);
    const later = judged([...mixed, front({after: 60}), signedIn({after: 61}), me({after: 62})]);
    expect([rulesOf(later), later.solved?.finding.rule]).toEqual([[], 'mixed-accounts']);
  });
});

describe('rules of all kinds', () => {
  const shape = {layer: 'login', purge: 'no', needs: ['entries'], remedies: []} as const;
  const match = (confidence: 'certain' | 'likely' | 'possible') => () => ({confidence, supports: []});
  const cause = defineRule({...shape, id: 'a-cause', kind: 'cause', layer: 'session', evaluate: match('possible')});
  const symptom = defineRule({...shape, id: 'a-symptom', kind: 'symptom', evaluate: match('certain')});
  const circumstance = defineRule({
    ...shape,
    id: 'a-circumstance',
    kind: 'circumstance',
    layer: 'device',
    evaluate: match('certain'),
  });
  const broken = defineRule({
    ...shape,
    id: 'a-broken-one',
    kind: 'cause',
    evaluate: () => {
      throw new Error('no such thing');
    },
  });
  const with_ = (...own: readonly unknown[]) => diagnose(evidence([front()]), undefined, own as readonly Rule[]);

  test('a rule that throws costs one outcome only', () => {
    const diagnosis = with_(broken, cause);
    expect(diagnosis.outcomes[0]).toEqual({rule: 'a-broken-one', outcome: 'failed', error: 'no such thing'});
    expect(rulesOf(diagnosis)).toEqual(['a-cause']);
  });

  test('a symptom gives way to a cause, and alone is likely at most', () => {
    expect(rulesOf(with_(symptom, cause))).toEqual(['a-cause', 'a-symptom']);
    expect(with_(symptom).findings).toMatchObject([{rule: 'a-symptom', confidence: 'likely'}]);
  });

  test('a circumstance is no finding', () => {
    const diagnosis = with_(circumstance);
    expect([diagnosis.findings, diagnosis.circumstances.map(({rule}) => rule)]).toEqual([[], ['a-circumstance']]);
    expect(Object.values(diagnosis.hops)).not.toContain('failed');
  });

  test('a rule gets what it names, and nothing else', () => {
    const seen: string[][] = [];
    const asking = (names: Partial<Pick<Rule, 'needs' | 'wants'>>) =>
      ({...cause, ...names, evaluate: (given: object) => void seen.push(Object.keys(given).sort())}) as unknown as Rule;
    const given = evidence([front()], {cookies: [], environment: {}, sightings: []});
    diagnose(given, undefined, [
      asking({needs: ['entries', 'earlier']}),
      asking({needs: ['entries'], wants: ['cookies', 'cookieChanges']}),
    ]);
    expect(seen).toEqual([
      ['earlier', 'entries'],
      ['cookies', 'entries'],
    ]);
  });

  test('a rule may ask what came before the attempt', () => {
    const seen: (string | undefined)[][] = [];
    const evaluate = ({earlier}: {earlier: readonly Entry[]}) => void seen.push(earlier.map(({_id}) => _id));
    const asking = {...cause, needs: ['earlier'], evaluate} as unknown as Rule;
    diagnose(
      evidence([front({id: 'a', tab: 1}), front({id: 'b', tab: 2, after: 5}), front({id: 'c', tab: 2, after: 9})]),
      undefined,
      [asking],
    );
    expect(seen).toEqual([['a'], []]);
  });

  test('a failure that a rule finds without naming a request is as old as its attempt', () => {
    const diagnosis = diagnose(evidence([front(), signedIn({after: 5})]), undefined, [cause as unknown as Rule]);
    expect(rulesOf(diagnosis)).toEqual(['a-cause']);
    const solved = diagnose(
      evidence([front(), front({after: minutes(20)}), signedIn({after: minutes(20) + 5})]),
      undefined,
      [
        {
          ...cause,
          evaluate: ({entries}: {entries: readonly Entry[]}) =>
            entries.length === 1 ? {confidence: 'likely', supports: []} : undefined,
        } as unknown as Rule,
      ],
    );
    expect(solved.solved?.finding.rule).toBe('a-cause');
  });
});

describe('several tabs, windows and accounts', () => {
  const lost = (parts = {}) =>
    entry({url: 'https://auth.openai.com/log-in', error: 'net::ERR_NAME_NOT_RESOLVED', ...parts});
  const inStore = (store: string, item: Entry): Entry => ({...item, _store: store});
  const ofFront = (frontTab: number | undefined, entries: readonly Entry[]) =>
    rulesOf(diagnose(evidence(entries, {environment: frontTab === undefined ? {} : {frontTab}})));
  const two = [refused({tab: 1}), lost({tab: 2, after: 30})];

  test.each<[string, number | undefined, string]>([
    ['the tab in front comes first, though another failed later', 1, 'cloudflare-1020'],
    ['the tab in front that failed last', 2, 'dns-failure'],
    ['a tab in front without a login: the latest', 9, 'dns-failure'],
    ['no tab in front: the latest', undefined, 'dns-failure'],
  ])('%s', (_, frontTab, rule) => expect(ofFront(frontTab, two)[0]).toBe(rule));

  test('a tab in front where all is well does not hide a failure elsewhere', () => {
    const well = entry({url: 'https://chatgpt.com/c/x', tab: 3, after: 40, headers: {...edge, ...html}});
    expect(ofFront(3, [lost({tab: 2, after: 30}), well])).toEqual(['dns-failure']);
  });

  test('a failure of the tab in front that was overcome gives way', () => {
    expect(ofFront(1, [refused({tab: 1}), lost({tab: 2, after: 30}), front({tab: 1, after: 40})])).toEqual([
      'dns-failure',
    ]);
  });

  test('a sign-in in one container ends the failure of that container only', () => {
    const failing = [inStore('container-1', lost({tab: 1})), inStore('container-2', front({tab: 2, after: 5}))];
    const other = diagnose(evidence([...failing, inStore('container-2', signedIn({tab: 2, after: 9}))]));
    expect(rulesOf(other)).toEqual(['dns-failure']);
    const same = diagnose(evidence([...failing, inStore('container-1', signedIn({tab: 3, after: 9}))]));
    expect([rulesOf(same), same.solved?.finding.rule]).toEqual([[], 'dns-failure']);
  });

  test('a session cookie of another container explains nothing', () => {
    const signedOut = (store: string) =>
      diagnose(
        evidence(
          [
            inStore('container-1', front({tab: 1})),
            inStore(
              'container-1',
              sessionAnswer({
                tab: 1,
                after: 1,
                facts: {session: 'signed-out'},
                size: 237,
              }),
            ),
          ],
          {
            cookies: [cookie({storeId: store})],
          },
        ),
      );
    expect(rulesOf(signedOut('container-1'))).toEqual(['stale-session-cookie']);
    expect(rulesOf(signedOut('container-2'))).toEqual([]);
  });
});

describe('time', () => {
  test('a failure of an hour ago, then a sign-in: solved', () => {
    const diagnosis = diagnose(evidence([refused(), front({after: minutes(59)}), signedIn({after: minutes(59) + 2})]));
    expect([rulesOf(diagnosis), diagnosis.solved?.finding.rule]).toEqual([[], 'cloudflare-1020']);
  });

  test('a clock that jumps forward between two steps hides no failure', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 30}), fc.integer({min: 0, max: minutes(6000)}), (place, by) => {
        const given = fromHar(exported(failures['invalid-client-409'], 'chrome'));
        const entries = (given.entries ?? []).map((item, index) =>
          index < place
            ? item
            : {...item, startedDateTime: new Date(Date.parse(item.startedDateTime) + by * 1000).toISOString()},
        );
        expect(rulesOf(diagnose({...given, entries}))).toContain('invalid-client-409');
      }),
    );
  });
});

describe('a page that lies', () => {
  const forged = fc.record(
    {
      edgeCode: fc.integer({min: 1000, max: 1199}),
      authCode: fc.constantFrom('invalid_state', 'access_denied', 'OAuthCallback'),
      pageStatus: fc.constantFrom(403, 409, 503),
      page: fc.constantFrom(
        ...(['cloudflare-error', 'cloudflare-challenge', 'auth-error', 'signed-out-dialog'] as const),
      ),
      session: fc.constantFrom(...(['signed-in', 'signed-out'] as const)),
      sessionError: fc.constant('RefreshAccessTokenError'),
    },
    {requiredKeys: []},
  );
  const healthy = fromHar(exported(login(), 'chrome'));
  const pages = (healthy.entries ?? []).filter(
    ({_resourceType, response, request: {url}}) =>
      _resourceType === 'document' && response.status === 200 && url.startsWith('https://chatgpt.com/'),
  );

  test('names nothing for certain on a page that the browser saw answered well', () => {
    expect(pages.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...pages), forged, (page, values) => {
        const {
          startedDateTime,
          request: {url},
        } = page;
        const facts = factsFrom('page', values);
        const lie = {at: startedDateTime, url, facts, status: 200, ...(page._tab !== undefined && {tab: page._tab})};
        // Nothing that came after may excuse it.
        const entries = healthy.entries?.filter(item => item.startedDateTime <= startedDateTime) ?? [];
        const seen = diagnose({...healthy, entries, environment: {}, sightings: [lie]});
        expect(seen.findings.filter(({confidence}) => confidence === 'certain')).toEqual([]);
      }),
    );
  });
});

describe('properties', () => {
  const what = ({findings, solved}: Diagnosis) => [
    findings.map(({rule, confidence, facts}) => ({rule, confidence, facts})),
    solved?.finding.rule,
  ];
  /** One more request that goes without cookies makes it surer that there are none. */
  const named = ({findings, solved}: Diagnosis) => [
    findings.map(({rule, facts}) => ({rule, facts})),
    solved?.finding.rule,
  ];
  const read = (exchanges: readonly Exchange[]) => fromHar(exported(exchanges, 'chrome'));
  const {'javascript-disabled': scriptless, ...others} = failures;
  // Noise comes from scripts: it disproves that none ran.
  const disturbed = [login(), ...Object.values(others)].map(read);
  const logs = [...disturbed, read(scriptless)];
  const disturbances = fromHar(exported(noise(), 'chrome')).entries ?? [];
  const log = fc.constantFrom(...logs);
  /** With the time that the edge has then. */
  const moved = (item: Entry, seconds: number): Entry => {
    const at = new Date(beginning + seconds * 1000);
    const headers = item.response.headers.map(header =>
      header.name === 'date' ? {...header, value: at.toUTCString()} : header,
    );
    return {...item, startedDateTime: at.toISOString(), response: {...item.response, headers}};
  };
  const some = fc.array(fc.tuple(fc.constantFrom(...disturbances), fc.integer({min: -1200, max: 1200})), {
    maxLength: 30,
  });

  test('the order of the log does not matter', () => {
    const shuffled = log.chain(given =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...(given.entries ?? [])], {minLength: given.entries?.length ?? 0}),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, entries]) => {
        expect(what(diagnose({...given, entries}))).toEqual(what(diagnose(given)));
      }),
    );
  });

  test('noise changes nothing, wherever and however often it comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...disturbed), some, (given, added) => {
        const more = added.map(([item, seconds], index) => ({...moved(item, seconds), _id: `n${index}`}));
        expect(named(diagnose({...given, entries: [...(given.entries ?? []), ...more]}))).toEqual(
          named(diagnose(given)),
        );
      }),
    );
  });

  test('a log before it, of another day, changes nothing', () => {
    fc.assert(
      fc.property(log, log, (given, before) => {
        const day = 86_400_000;
        const yesterday = (before.entries ?? []).map(item => ({
          ...item,
          _id: `y${item._id}`,
          startedDateTime: new Date(Date.parse(item.startedDateTime) - day).toISOString(),
        }));
        const [findings] = what(diagnose({...given, entries: [...yesterday, ...(given.entries ?? [])]}));
        const [alone] = what(diagnose(given));
        expect(findings).toEqual(alone);
      }),
    );
  });
});
