import {flowCookie} from '../../evidence/cookie-names';
import {isDocument, startOf} from '../../evidence/entries';
import type {Entry, Environment} from '../../evidence/evidence';
import {type Stage, stageOf} from '../../evidence/stage';
import {type FlowEvidence, isBegin, logBefore} from './flow';
import {isOfLoginServer} from './login-steps';

/** Pages in the middle of a login: who opens one by itself has no login that it could go on with. */
const middle: ReadonlyArray<Stage | undefined> = ['identify', 'credential', 'mfa', 'workspace'];
const isMiddle = (entry: Entry) => isDocument(entry) && isOfLoginServer(entry) && middle.includes(stageOf(entry));

/** A login that was begun longer ago than this is over. */
const quarter = 15 * 60_000;

/** A file shows the cookies that went along; live, only who has been watching for a while knows what there was before. */
function hadNoLogin(page: Entry, {watchingSince}: Environment): boolean {
  const sent = page.request.cookies.map(({name}) => name);
  if (sent.length > 0) return !sent.includes(flowCookie);
  return watchingSince !== undefined && startOf(page) - Date.parse(watchingSince) > quarter;
}

export type OpenedEvidence = FlowEvidence & {readonly environment?: Environment | undefined};

/** The page of the login that was opened by itself, from a bookmark or an old link, before a step failed. */
export function openedByItself(evidence: OpenedEvidence, failed: Entry): Entry | undefined {
  const log = [...logBefore(evidence, failed), failed];
  const page = log.find(isMiddle);
  if (!page || page._seenBy === 'page' || log.some(isBegin)) return undefined;
  return hadNoLogin(page, evidence.environment ?? {}) ? page : undefined;
}
