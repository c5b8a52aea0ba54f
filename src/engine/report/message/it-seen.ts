import {say, type Texts} from '../../../texts/say';
import type {Finding} from '../../diagnosis/diagnosis';
import type {Layer} from '../../rules/rule';
import {diagnosisLines, errorLines} from '../lines/failure-lines';
import {failureOf} from '../lines/failure-of';
import {type Block, stated} from '../lines/letter';
import {whenLines} from '../lines/time-lines';
import type {Report, Told} from '../report';
import {placeLines, whoLines} from './about-me-lines';
import {networksOf} from './it-networks';
import {circumstanceLines, interceptionLines, newSigns} from './network-lines';

/** What those who run a network are told of a failure. */

const places = ['device', 'network', 'edge', 'region', 'feature'] as const;

const placeOf = (layer: Layer) => places.find(place => place === layer) ?? 'other';

/** Whether it stops somewhere between the computer and the service, and not with an account. */
export const isOfNetwork = ({layer}: Finding): boolean => placeOf(layer) !== 'other';

/** What stops where, what answered instead, and how that is known. */
function found(texts: Texts, report: Report): Block {
  const failure = failureOf(report);
  const around = [...interceptionLines(texts, report), ...circumstanceLines(texts, report)];
  if (!failure) return around;
  return [
    ...stated(texts, 'message.label.stops', say(texts, `message.it.stops.${placeOf(failure.layer)}`)),
    ...errorLines(texts, failure),
    ...around,
    ...(isOfNetwork(failure) ? newSigns(texts, failure) : []),
  ];
}

/** What two checks on two networks show. */
const isolatedLine = (texts: Texts, {isolated}: Told): Block =>
  isolated ? [say(texts, 'check.it.isolated', networksOf(texts, isolated))] : [];

/** Where, what, when, who, and whose diagnosis it is. */
export function seenLines(texts: Texts, report: Report, told: Told): Block {
  const failure = failureOf(report);
  return [
    ...found(texts, report),
    ...whenLines(texts, report),
    ...isolatedLine(texts, told),
    ...whoLines(texts, told),
    ...placeLines(texts, report),
    ...(failure ? diagnosisLines(texts, failure) : []),
  ];
}
