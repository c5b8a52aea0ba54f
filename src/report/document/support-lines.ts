import type {Report, Told} from '../../engine/report/report';
import {clock, clockWithSeconds} from '../../ui/format';
import type {Voice} from '../../ui/voice';
import {type Happened, happened, othersBefore} from './happened';
import {lookUpOf} from './proof-facts';
import {findingIn, shownOf} from './shown';
import {languageOf, systemOf} from './surroundings';
import {dayOf} from './times';
import {triedLines} from './tried-lines';

/** One line of what a support desk asks first. */
export interface Line {
  readonly name: string;
  readonly values: readonly string[];
  readonly code?: boolean;
}

/** What a ticket is looked up by. */
function lookUpLines(report: Report, {t}: Voice): readonly Line[] {
  const finding = findingIn(shownOf(report));
  if (!finding) return [];
  const {rayIds, requestIds, codes} = lookUpOf(finding);
  return [
    {name: t('document.support.class'), values: [finding.rule], code: true},
    {name: t('document.support.rayId'), values: rayIds, code: true},
    {name: t('ui.why.requestId'), values: requestIds, code: true},
    {name: t('document.support.code'), values: codes, code: true},
  ];
}

function timesSaid({count, since, last}: Happened, {t, language}: Voice): string {
  const time = clock(last, language);
  if (count === 1) return t('document.support.once', {time});
  return t('document.support.times', {count, since: clock(since, language), last: time});
}

function timesLines(report: Report, voice: Voice): readonly Line[] {
  const {t} = voice;
  const times = happened(report);
  const others = othersBefore(report).map(([rule, count]) =>
    t('document.support.beforeItem', {title: t(`rules.${rule}.title`), count}),
  );
  return [
    {name: t('document.support.happens'), values: times ? [timesSaid(times, voice)] : []},
    {name: t('document.support.before'), values: others},
  ];
}

const toldLines = ({who, signIn, plan}: Told, {t}: Voice): readonly Line[] => [
  {name: t('document.support.who'), values: who ? [t(`document.who.${who}`)] : []},
  {name: t('document.support.signIn'), values: signIn ? [t(`document.signIn.${signIn}`)] : []},
  {name: t('document.support.plan'), values: plan ? [t(`document.plan.${plan}`)] : []},
];

function surroundingLines({evidence: {environment = {}}}: Report, voice: Voice): readonly Line[] {
  const {t} = voice;
  const {browser, timeZone} = environment;
  const [system, language] = [systemOf(environment), languageOf(environment, voice)];
  return [
    {name: t('document.support.browser'), values: browser ? [browser] : []},
    {name: t('document.support.system'), values: system ? [system] : []},
    {name: t('document.support.language'), values: language ? [language] : []},
    {name: t('document.support.timeZone'), values: timeZone ? [timeZone] : []},
  ];
}

function attemptLine({diagnosis: {attempt}}: Report, {t, many}: Voice): Line {
  const name = t('document.support.attempt');
  if (!attempt) return {name, values: []};
  const [from, to] = [clockWithSeconds(attempt.from), clockWithSeconds(attempt.to)];
  const when = `${dayOf(attempt.from)} ${from === to ? from : `${from}–${to}`}`;
  return {name, values: [[when, many('ui.nothing.requests', attempt.requests)].join(t('ui.comma'))]};
}

/** All of them in their order; what nobody knows is left out. */
export function supportLines(report: Report, told: Told, voice: Voice): readonly Line[] {
  const tried: Line = {name: voice.t('document.support.tried'), values: triedLines(report, voice)};
  return [
    ...lookUpLines(report, voice),
    ...timesLines(report, voice),
    attemptLine(report, voice),
    tried,
    ...toldLines(told, voice),
    ...surroundingLines(report, voice),
  ].filter(({values}) => values.length > 0);
}
