import {toShow} from '../engine/diagnosis/checklist';
import type {Diagnosis, Finding, Hops} from '../engine/diagnosis/diagnosis';
import type {PurgeReceipt, Snapshot} from '../engine/diagnosis/snapshot';
import type {Entry} from '../engine/evidence/evidence';

/** Builders for tests: each names only what matters. */

export const at = (time: string): string => `2026-11-22T${time}:00.000Z`;

export const hops: Hops = {
  device: 'passed',
  network: 'passed',
  gate: 'passed',
  service: 'passed',
  login: 'passed',
  account: 'passed',
  session: 'failed',
};

export const entryAt = (time: string, more: Partial<Entry> = {}): Entry =>
  ({
    _id: time,
    _resourceType: 'document',
    startedDateTime: at(time),
    time: 84,
    request: {url: 'https://chatgpt.com/', headers: []},
    response: {status: 403, headers: []},
    ...more,
  }) as unknown as Entry;

export const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'stale-session-cookie',
  layer: 'session',
  kind: 'cause',
  purge: 'L2',
  confidence: 'likely',
  remedies: ['clear-session', 'close-other-tabs', 'send-report'],
  supports: [],
  ...more,
});

export const diagnosis = (more: Partial<Diagnosis> = {}): Diagnosis => ({
  outcomes: [],
  findings: [],
  circumstances: [],
  hops,
  ...more,
});

export const snapshot = (more: Partial<Snapshot> = {}): Snapshot =>
  toShow({
    at: at('12:45'),
    diagnosis: diagnosis(),
    permissionGranted: true,
    watching: {since: at('12:00'), pages: 1, requests: 42, failed: 0},
    openTabs: [],
    tries: [],
    clears: 'L4',
    ...more,
  });

export const receipt = (more: Partial<PurgeReceipt> = {}): PurgeReceipt => ({
  id: 'p1',
  level: 'L2',
  undoes: 3,
  at: at('12:43'),
  undoUntil: at('13:13'),
  removed: [],
  left: [],
  kept: 0,
  closedTabs: 0,
  reloadedTabs: 0,
  ...more,
});
