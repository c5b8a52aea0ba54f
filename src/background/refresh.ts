import {type Badge, showBadge} from '../browser/badge';
import {blockedSites} from '../browser/blocked-sites';
import {readCheck} from '../browser/check-memory';
import {loadHistory, saveHistory} from '../browser/history';
import {trimJournal} from '../browser/journal';
import {changeMemory, type Memory, readMemory} from '../browser/memory';
import {readPause} from '../browser/pause';
import {isNearlyFull} from '../browser/room';
import {loadSettings} from '../browser/settings';
import {openTabs} from '../browser/tabs';
import {loadAllTries} from '../browser/tries';
import {checkSummary, withCheck} from '../engine/check/summary';
import {type Bare, toShow} from '../engine/diagnosis/checklist';
import {diagnose} from '../engine/diagnosis/diagnose';
import type {Diagnosis} from '../engine/diagnosis/diagnosis';
import {withFailureSeen} from '../engine/diagnosis/failures-seen';
import type {PurgeState, Snapshot} from '../engine/diagnosis/snapshot';
import {isDocument, statusOf} from '../engine/evidence/entries';
import type {Evidence} from '../engine/evidence/evidence';
import {siteOf} from '../engine/evidence/hosts';
import {isNoise} from '../engine/evidence/noise';
import {withDiagnosis} from '../engine/kept/history';
import {currentTries, failedAfter, fixedBy, lostPurge} from '../engine/kept/tries';
import {ruleIds} from '../engine/rules';
import {say, type TextKey} from '../texts/say';
import {gatherEvidence} from './evidence';
import {listeningHalf} from './listening-half';
import {noteOutcomes} from './note-tries';
import {currentWords} from './words';

const watched = ({entries = [], environment}: Evidence): Snapshot['watching'] => ({
  since: environment?.watchingSince ?? new Date().toISOString(),
  pages: entries.filter(isDocument).length,
  requests: entries.length,
  failed: entries.filter(entry => !isNoise(entry) && (statusOf(entry) >= 400 || entry._error !== undefined)).length,
  ...(environment?.privateWindows !== undefined && {privateWindows: environment.privateWindows}),
});

const jarOf = ({cookies}: Evidence): Pick<Snapshot, 'jar'> =>
  cookies
    ? {
        jar: {
          cookies: cookies.length,
          sites: new Set(cookies.map(({domain}) => siteOf(domain.replace(/^\./, '')))).size,
        },
      }
    : {};

/** Hosts that a policy keeps us away from, where there are any. */
async function blockedBy(): Promise<Pick<Snapshot['watching'], 'blocked'>> {
  const blocked = await blockedSites();
  return blocked.length > 0 ? {blocked} : {};
}

/** A verdict that is only possible may pass by itself in a moment: no alarm for it, nor a memory of it. */
const sureVerdict = ({findings: [verdict]}: Diagnosis) => (verdict?.confidence === 'possible' ? undefined : verdict);

/** The verdict with its time; in memory for as long as the browser runs, and as a line of the history. */
async function rememberVerdict(diagnosis: Diagnosis, {failures = []}: Memory, keepsHistory: boolean): Promise<void> {
  const finding = sureVerdict(diagnosis);
  const failure = finding && {
    finding,
    failedAt: finding.entries?.[0]?.startedDateTime ?? new Date().toISOString(),
  };
  if (failure)
    await changeMemory({wanted: {remembered: failure, failures: withFailureSeen(failures, failure.finding)}});
  if (!keepsHistory) return;
  const history = await loadHistory(ruleIds);
  const longer = withDiagnosis(history, failure, diagnosis.solved);
  if (longer !== history) await saveHistory(longer);
}

async function announce(diagnosis: Diagnosis, permitted: boolean, paused: boolean): Promise<void> {
  const verdict = sureVerdict(diagnosis);
  const badge: Badge = !permitted ? 'permission-missing' : verdict ? 'failed' : paused ? 'paused' : 'watching';
  const texts = await currentWords();
  const words = verdict
    ? say(texts, `rules.${verdict.rule}.title` as TextKey, verdict.facts)
    : say(texts, `badge.${badge}` as TextKey);
  listeningHalf().failureShown?.(badge === 'failed');
  await showBadge(badge, `Login Doctor: ${words}`);
}

/** What was tried, what came of it last, and what the end of the browser took. */
async function triedBy(at: string, {findings: [verdict], solved}: Diagnosis, purge: PurgeState | undefined) {
  const all = await loadAllTries().catch(() => []);
  const tries = currentTries(all, at);
  const anHourAgo = new Date(Date.parse(at) - 3_600_000).toISOString();
  const after = verdict ? failedAfter(tries, verdict.rule) : fixedBy(all, solved?.failedAt ?? anHourAgo);
  const lost = lostPurge(all, purge !== undefined, at);
  return {tries, ...(after && {after}), ...(lost && {lost})};
}

/** A purge may have begun while it was judged: what is known of it is added in the moment in which it is stored. */
const showJudged = (bare: Bare): Promise<void> =>
  changeMemory({
    wanted: {},
    beside: (_, {purge, deepClean}) => ({
      snapshot: toShow({...bare, ...(purge && {purge}), ...(deepClean && {deepClean})}),
    }),
  });

/** Judges anew and tells everybody who shows it. */
async function judge(): Promise<Diagnosis> {
  const evidence = await gatherEvidence();
  const [memory, settings, pause] = await Promise.all([readMemory(), loadSettings(), readPause()]);
  const diagnosis = diagnose(evidence, memory.remembered);
  // Without room for a note, what is shown must not suffer.
  await rememberVerdict(diagnosis, memory, settings.keepsHistory).catch(() => undefined);
  const permitted = evidence.environment?.permissionGranted ?? false;
  const {purge, remembered} = await readMemory();
  const checked = checkSummary(await readCheck());
  const at = new Date().toISOString();
  await noteOutcomes({at, diagnosis}, sureVerdict(diagnosis)).catch(() => undefined);
  const bare: Bare = {
    at,
    diagnosis: {...diagnosis, hops: withCheck(diagnosis.hops, checked)},
    ...(checked && {checked}),
    permissionGranted: permitted,
    watching: {
      ...watched(evidence),
      ...((await isNearlyFull()) && {nearlyFull: true}),
      ...(permitted && (await blockedBy())),
    },
    ...jarOf(evidence),
    openTabs: permitted ? await openTabs() : [],
    ...(await triedBy(at, diagnosis, purge)),
    ...(remembered && {remembered: remembered.finding}),
    clears: settings.clears,
    ...(pause && {pause: pause.until ? {until: pause.until} : {}}),
  };
  await Promise.all([showJudged(bare), announce(diagnosis, permitted, pause !== undefined)]);
  return diagnosis;
}

let running: Promise<void> | undefined;
let again = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let due = 0;

async function judgeUntilQuiet(): Promise<void> {
  try {
    do {
      again = false;
      const diagnosis = await judge();
      if (diagnosis.findings[0]?.confidence === 'possible') refreshSoon(13_000);
      await trimJournal();
    } while (again);
  } finally {
    running = undefined;
  }
}

/** Judges now; a call while it judges makes it judge once more, so that the answer is never older than the call. */
export function refresh(): Promise<void> {
  again = true;
  running ??= judgeUntilQuiet();
  return running;
}

/** Does something while nobody judges, and judges after it: a judgement in flight would write down what is to go. */
export async function betweenJudgements(act: () => Promise<void>): Promise<void> {
  while (running) await running.catch(() => undefined);
  running = act().finally(() => {
    running = undefined;
  });
  await running;
  await refresh();
}

/** Judges in a moment: a login tells many things at once. Who tells without end does not put it off. */
export function refreshSoon(wait = 200): void {
  const wanted = Date.now() + wait;
  if (timer && due <= wanted) return;
  clearTimeout(timer);
  due = wanted;
  timer = setTimeout(() => {
    timer = undefined;
    refresh().catch(() => undefined);
  }, wait);
}
