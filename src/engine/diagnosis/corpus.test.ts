import {describe, expect, test} from 'vitest';
import {data, type Exchange, login, site} from '../../testing/har';
import {exported, type StyleName, styles} from '../../testing/har-exporters';
import {failures, foundOf, otherwise, variants} from '../../testing/har-failures';
import {noise} from '../../testing/har-noise';
import en from '../../texts/en.json' with {type: 'json'};
import ja from '../../texts/ja.json' with {type: 'json'};
import {say, type TextKey, type Texts} from '../../texts/say';
import {fromHar, skimHar} from '../door/from-har';
import {redact} from '../report/redact';
import {rules} from '../rules';
import {diagnose} from './diagnose';
import type {Diagnosis} from './diagnosis';

/** Every failure class, planted into a healthy login with all its noise, in the ten ways of seven programs. */

const cases: Readonly<Record<string, readonly Exchange[]>> = {...failures, ...variants};
const styleNames = Object.keys(styles) as StyleName[];

/** A retry that worked, inside the same attempt, leaves nothing to be solved. */
const retried: Readonly<Record<string, readonly string[]>> = {
  'cloudflare-challenge': styleNames,
  'cloudflare-challenge-loop': styleNames,
  'turnstile-blocked': styleNames,
  // These name no error, so nothing shows the attempt to have ended.
  'cors-blocked': ['firefox', 'firefox without bodies', 'charles', 'mitmproxy', 'fiddler'],
  'login-loop': styleNames,
  // Answered with 200, so nothing shows the attempt to have ended.
  'html-instead-of-json': styleNames,
  'stale-session-cookie': ['firefox without bodies'],
  'inconsistent-session-chunks': ['firefox without bodies'],
};

/** All that is found, the verdict first. */
const expected = (style: StyleName, name: string): readonly string[] => {
  const [rules] = otherwise(style)[name] ?? [foundOf(name)];
  return rules === undefined ? [] : [rules].flat();
};

/** A circumstance is nothing that could be solved. */
const expectedSolved = (style: StyleName, name: string) =>
  expected(style, name)
    .slice(0, 1)
    .filter(rule => !isRetried(rule, name, style));
/** These are failures for themselves, whatever came later. */
const lasting = [
  'cors-blocked, preflight refused',
  'login-loop, of redirects',
  'html-instead-of-json, as the page says',
];
const isRetried = (rule: string, name: string, style: StyleName) =>
  !lasting.includes(name) && (retried[name] ?? retried[rule])?.includes(style);

/** What a login does not touch, so that nothing of it shows whether that works again. */
const outlasting = ['voice-blocked', 'upload-blocked', 'upload-blocked, reset'];

const rulesOf = ({findings}: Diagnosis) => findings.map(({rule}) => rule);
const judged = (exchanges: readonly Exchange[], style: StyleName) => diagnose(fromHar(exported(exchanges, style)));

const what = ({findings, solved, stage}: Diagnosis) => ({
  findings: findings.map(({rule, confidence, facts}) => ({rule, confidence, facts})),
  solved: solved?.finding.rule,
  stage,
});

const dateOf = ({got}: Exchange, seconds: number) =>
  got.date && {date: new Date(Date.parse(got.date) + seconds * 1000).toUTCString()};

const later = (exchanges: readonly Exchange[], seconds: number) =>
  exchanges.map(exchange => ({
    ...exchange,
    at: exchange.at + seconds,
    got: {...exchange.got, ...dateOf(exchange, seconds)},
  }));

/** An app that works, asking for the same again and again. */
const polling = (at: number): readonly Exchange[] =>
  ['conversations?offset=0', 'settings/user'].flatMap(path =>
    // Without a time: it would speak against a clock that is wrong.
    [0, 1, 2, 3, 4].map(index =>
      data(at + index * 0.2, 'GET', `${site}/backend-api/${path}`, {items: []}, {got: {date: ''}}),
    ),
  );

const inTime = (exchanges: readonly Exchange[]) => exchanges.toSorted((one, other) => one.at - other.at);

/** The same disorder every time. */
const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
  items
    .map((item, index) => [(index * 7919 + 13) % 101, item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);

test('every class is planted', () => {
  expect(Object.keys(failures).sort()).toEqual(rules.map(({id}) => id).sort());
});

describe.each(styleNames)('%s', style => {
  test.each(Object.keys(cases))('%s', name => {
    const diagnosis = judged([...(cases[name] ?? []), ...noise()], style);
    expect(rulesOf(diagnosis)).toEqual(expected(style, name));
    expect(diagnosis.solved).toBeUndefined();
    expect(diagnosis.outcomes.filter(({outcome}) => outcome === 'failed')).toEqual([]);
  });

  test('a healthy login raises nothing', () => {
    const diagnosis = judged([...login(), ...noise()], style);
    expect(what(diagnosis)).toEqual({findings: [], solved: undefined, stage: 'app'});
    expect(diagnosis.hops).toEqual({
      device: 'passed',
      network: 'passed',
      gate: 'passed',
      service: 'passed',
      login: 'passed',
      account: 'passed',
      session: 'passed',
    });
  });

  test('a page that nobody signed in to raises nothing', () => {
    expect(what(judged([...login().slice(0, 2), ...noise()], style)).findings).toEqual([]);
  });

  test.each(Object.keys(cases))('%s is the verdict after a healthy login', name => {
    const failure = later([...(cases[name] ?? []), ...noise()], 600);
    expect(rulesOf(judged([...login(), ...noise(), ...failure], style))).toEqual(expected(style, name));
  });

  test.each(Object.keys(cases))('%s is solved by a login after it', name => {
    const failure = cases[name] ?? [];
    // What happens to somebody who is signed in is over when it works again; it was never a login to be solved.
    const [verdict] = judged(failure, style).findings;
    const diagnosis = judged([...failure, ...later([...login(), ...noise()], 120)], style);
    expect(rulesOf(diagnosis)).toEqual(outlasting.includes(name) ? expected(style, name) : []);
    expect(diagnosis.stage).toBe('app');
    expect(diagnosis.solved ? [diagnosis.solved.finding.rule] : []).toEqual(
      verdict?.whileSignedIn ? [] : expectedSolved(style, name),
    );
  });

  test.each(Object.keys(cases))('%s is the same whatever the order in the file', name => {
    const exchanges = [...(cases[name] ?? []), ...noise()];
    const arranged = [shuffled, <Item>(items: readonly Item[]) => items.toReversed()].map(arrange =>
      what(diagnose(fromHar(exported(exchanges, style, arrange)))),
    );
    const inOrder = what(judged(exchanges, style));
    expect(arranged).toEqual([inOrder, inOrder]);
  });

  test.each(Object.keys(cases))('%s is the same when the backdrop is passed over', name => {
    const around = [...polling(250), ...polling(301), ...polling(340), ...polling(700)];
    const file = exported(inTime([...login(), ...later([...(cases[name] ?? []), ...noise()], 300), ...around]), style);
    const {evidence, places} = skimHar(file);
    expect(what(diagnose(evidence))).toEqual(what(diagnose(fromHar(file))));
    expect(places.length).toBeLessThan((file.log.entries as readonly unknown[]).length - 24);
  });

  test.each(Object.keys(cases))('%s is the same after redaction', name => {
    const file = exported([...login(), ...later([...(cases[name] ?? []), ...noise()], 300)], style);
    expect(what(diagnose(fromHar(redact(file, '0.1.0'))))).toEqual(what(diagnose(fromHar(file))));
  });
});

describe.each(Object.entries({en, ja}))('in %s', (_language, texts: Texts) => {
  const told = Object.keys(cases).filter(name => expected('playwright', name).length > 0);
  test.each(told)('the proof of %s has all its words', name => {
    const finding = judged([...(cases[name] ?? []), ...noise()], 'playwright').findings.at(-1);
    const spoken = [
      say(texts, `rules.${finding?.rule}.title` as TextKey, finding?.facts),
      say(texts, `rules.${finding?.rule}.cause` as TextKey, finding?.facts),
      ...[...(finding?.supports ?? []), ...(finding?.contradicts ?? []), ...(finding?.unseen ?? [])].map(
        ({sign, facts}) => say(texts, `signs.${sign}`, facts),
      ),
    ];
    // An unfilled placeholder is said as an ellipsis, an unknown key as itself.
    expect(spoken.filter(text => /…|\?|^(?:rules|signs)\./.test(text))).toEqual([]);
  });
});

test('of two failed attempts the later one is the verdict', () => {
  const file = [...failures['cloudflare-1020'], ...later(failures['invalid-client-409'], 1200)];
  expect(rulesOf(judged(file, 'chrome'))).toEqual(['invalid-client-409']);
});
