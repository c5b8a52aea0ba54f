import {quietPath} from '../deep-clean/quiet-page';
import {answeredWell, errorFamily, hostOf, isDocument, pathOf, statusOf} from './entries';
import type {Entry} from './evidence';
import {isNoisyAddress} from './noisy-address';

/** The edge answers it by itself, whatever it does with the login; a deep clean looks into each origin from there. */
const isQuietPage = (entry: Entry) => isDocument(entry) && pathOf(entry) === quietPath;

/**
 * What fails in every healthy login and must never become a finding.
 * Sources: https://developers.cloudflare.com/cloudflare-challenges/troubleshooting/challenge-solve-issues/ (the 401 of
 * `pat` and the lookups of random challenge hosts are expected), easylist (telemetry hosts and `/ces/`).
 */
export const isNoise = (entry: Entry): boolean =>
  isNoisyAddress(hostOf(entry), pathOf(entry)) ||
  isQuietPage(entry) ||
  // A page that moves on cuts off what it no longer reads; what was refused before that was refused all the same.
  (errorFamily(entry) === 'aborted' && statusOf(entry) < 400) ||
  // A proxy that records writes down its own tunnels.
  (entry.request.method === 'CONNECT' && answeredWell(entry));
