import {isBad} from '../../check/host-rows';
import type {HostRow, Line, LineId} from '../../check/line';
import {judgedLines} from '../../check/state';
import type {Report} from '../report';

type Checked = Pick<Report, 'check'>;

/** What those who run a network are told of a check. */

/** A session is a matter between the person and the service. */
const isTold = ({id, verdict}: Line) => id !== 'session' && (verdict === 'problem' || verdict === 'potential');

/** Worst first; none while it runs. */
export const troublesIn = ({check}: Checked): readonly Line[] =>
  check && check.phase !== 'running' ? judgedLines(check).filter(isTold) : [];

/** Somebody decided that it is to be so: then it is asked, and nothing is asked for. */
export const isRestricted = (report: Checked): boolean => troublesIn(report).some(({onPurpose}) => onPurpose);

/** The check itself points at those who run the network or the computer. */
export const asksIt = (report: Checked): boolean =>
  troublesIn(report).some(({remedy, onPurpose}) => onPurpose || remedy === 'ask-it');

/** What those who run a network have a hand in. */
const ofNetwork: readonly LineId[] = [
  'login-hosts',
  'gate',
  'stability',
  'route',
  'certificate',
  'proxy',
  'socket',
  'upload',
  'voice',
  'sign-in-hosts',
  'feature-hosts',
];

/** Nothing of it is theirs to change: then what is needed is told for reference. */
export const isForReference = (report: Checked): boolean =>
  troublesIn(report).every(({id, lowered, remedy}) => lowered || (remedy !== 'ask-it' && !ofNetwork.includes(id)));

/** Voice is cut off, and the newest list no longer names its host. */
export const needsVoice = (report: Checked): boolean => troublesIn(report).some(({id}) => id === 'voice');

/** It comes from the service, as far as its own status page tells. */
export const isIncident = (report: Checked): boolean =>
  troublesIn(report).some(({id, reading}) => id === 'status' && reading === 'status-login');

/** The addresses that did not answer as they should, without those that may stay blocked. */
export const badRowsIn = (report: Checked): readonly HostRow[] =>
  troublesIn(report)
    .flatMap(({hosts = []}) => hosts)
    .filter(isBad);
