import {groupBy} from '../../engine/evidence/group-by';
import {systemOf} from '../../engine/report/lines/environment-line';
import {failedAt, failingSince, failureOf, failuresBefore} from '../../engine/report/lines/failure-of';
import {codesOf, rayIdsOf, requestIdsOf} from '../../engine/report/lines/proof';
import type {Report, Told} from '../../engine/report/report';
import {clock, clockWithSeconds} from '../../ui/format';
import type {Voice} from '../../ui/voice';
import {languageOf} from './language';
import {dayOf} from './times';
import {triedLines} from './tried-lines';

/** One line of what a support desk asks first. */
export interface Line {
  readonly name: string;
  readonly values: readonly string[];
  readonly code?: boolean;
}

/** More than that nobody looks up. */
const mostIds = 4;

/** What a ticket is looked up by. */
function lookUpLines(report: Report, {t}: Voice): readonly Line[] {
  const failure = failureOf(report);
  if (!failure) return [];
  const line = (name: string, values: readonly string[]): Line => ({
    name,
    values: values.slice(0, mostIds),
    code: true,
  });
  return [
    line(t('summary.class'), [failure.rule]),
    line(t('document.support.rayId'), rayIdsOf(failure)),
    line(t('ui.why.requestId'), requestIdsOf(failure)),
    line(t('document.support.code'), codesOf(failure)),
  ];
}

/** How often this very failure came, the present one included. */
function timesSaid(report: Report, {t, language}: Voice): readonly string[] {
  const [last, since, {alike}] = [failedAt(report), failingSince(report), failuresBefore(report)];
  if (!failureOf(report) || !last || !since) return [];
  const time = clock(last, language);
  if (alike === 0) return [t('document.support.once', {time})];
  return [t('document.support.times', {count: alike + 1, since: clock(since, language), last: time})];
}

/** Other classes that failed before, each with how often. */
function othersBefore(report: Report, {t}: Voice): readonly string[] {
  const others = groupBy(report.before, ({rule}) => rule);
  return [...others]
    .filter(([rule]) => rule !== failureOf(report)?.rule)
    .map(([rule, past]) => t('document.support.beforeItem', {title: t(`rules.${rule}.title`), count: past.length}));
}

const timesLines = (report: Report, voice: Voice): readonly Line[] => [
  {name: voice.t('document.support.happens'), values: timesSaid(report, voice)},
  {name: voice.t('document.support.before'), values: othersBefore(report, voice)},
];

const toldLines = ({who, signIn, plan}: Told, {t}: Voice): readonly Line[] => [
  {name: t('message.label.who'), values: who ? [t(`message.told.who.${who}`)] : []},
  {name: t('document.support.signIn'), values: signIn ? [t(`message.told.sign-in.${signIn}`)] : []},
  {name: t('message.label.plan'), values: plan ? [t(`message.told.plan.${plan}`)] : []},
];

function surroundingLines({evidence: {environment = {}}}: Report, voice: Voice): readonly Line[] {
  const {t} = voice;
  const {browser, timeZone} = environment;
  const [system, language] = [systemOf(environment), languageOf(environment, voice)];
  return [
    {name: t('summary.browser'), values: browser ? [browser] : []},
    {name: t('summary.system'), values: system ? [system] : []},
    {name: t('summary.language'), values: language ? [language] : []},
    {name: t('summary.time-zone'), values: timeZone ? [timeZone] : []},
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
