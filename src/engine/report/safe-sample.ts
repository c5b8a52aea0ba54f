import {say, type Texts} from '../../texts/say';
import type {Entry} from '../evidence/evidence';
import {toHar} from './har';
import {environmentLine} from './lines/environment-line';
import {fenced, inert} from './lines/inert-text';
import type {Report} from './report';
import {byWeight, judgedEntries} from './sample-entries';

const mostEntries = 40;
/** What a tracker takes in one text, with room for a person's own words. */
const longest = 60_000;

/** Chosen by weight, written in the order of time. */
function harOf({evidence, version}: Report, chosen: readonly Entry[]): string {
  const {environment} = evidence;
  const entries = (evidence.entries ?? []).filter(entry => chosen.includes(entry));
  return JSON.stringify(toHar({entries, ...(environment && {environment})}, version));
}

const diagnosisOf = (texts: Texts, {diagnosis: {findings, solved}}: Report): string =>
  [...findings, ...(solved ? [solved.finding] : [])]
    .map(({rule, confidence}) => `${rule} (${say(texts, `confidence.${confidence}`)})`)
    .join(', ') || say(texts, 'message.sample.none');

const line = (texts: Texts, name: 'environment' | 'diagnosis' | 'expected', value: string) =>
  inert(say(texts, 'message.line', {label: say(texts, `message.sample.${name}`), value}));

function written(texts: Texts, report: Report, chosen: readonly Entry[]): string {
  const {evidence, version} = report;
  const environment = {extensionVersion: version, ...evidence.environment};
  const counts = {count: chosen.length, all: judgedEntries(report).length};
  return [
    `## ${inert(say(texts, 'message.sample.title'))}`,
    `- ${line(texts, 'environment', environmentLine(environment))}`,
    `- ${line(texts, 'diagnosis', diagnosisOf(texts, report))}`,
    `- ${line(texts, 'expected', '')}`,
    '',
    inert(say(texts, 'message.sample.entries', counts)),
    '',
    fenced(harOf(report, chosen), 'json'),
    '',
  ].join('\n');
}

/**
 * The judged login as Markdown for the project's own tracker: what was found, room for what was expected, and a small HAR
 * file in a block that nothing in it can close. What weighs least is left out until it fits.
 */
export function safeSample(report: Report, texts: Texts): string {
  const weighed = byWeight(report).slice(0, mostEntries);
  const counts = [weighed.length, ...weighed.map((_, left) => weighed.length - 1 - left)];
  const fits = counts.find(count => written(texts, report, weighed.slice(0, count)).length <= longest) ?? 0;
  return written(texts, report, weighed.slice(0, fits));
}
