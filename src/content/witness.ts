import {onLookRequest, tellSighting} from '../browser/page-channel';
import {safeUrl} from '../engine/door/safe-url';
import type {PageRequest} from '../engine/evidence/evidence';
import {sightingTells, tellingPart} from '../engine/evidence/telling-page';
import {askSession} from './ask-session';
import {isHealthySession, pageRequests, pageStatus} from './page-requests';
import {isWithoutScripts, mayShowError, readPage} from './read-page';

/**
 * Watches one login page from the isolated world: it reads, and touches nothing of the page. It stops at the first
 * healthy session, after the most readings a page deserves, or when a newer witness takes over.
 */

const mostReadings = 40;
/** A page that never rests is read ever less often, so that a failure that comes late is still seen. */
const pauseAfter = (readings: number) => 300 * 2 ** Math.floor(readings / 8);
const mark = Symbol.for('login-doctor.witness');
const world = globalThis as unknown as Record<symbol, (() => void) | undefined>;

function watch(): () => void {
  const failedResources: string[] = [];
  const policyViolations: {directive: string; blocked: string}[] = [];
  let asked: readonly PageRequest[] = [];
  let readings = 0;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** @param wanted somebody looks: then what is healthy counts too */
  const read = async (wanted = false) => {
    timer = undefined;
    readings += 1;
    const sighting = readPage({failedResources, policyViolations}, asked);
    const before = told;
    told = tellingPart(sighting);
    const tells = wanted || (sightingTells(sighting) && told !== before);
    const heard = await tellSighting({sighting, tells});
    if (!heard || readings >= mostReadings || isHealthySession(pageRequests())) stop();
  };
  const readSoon = (wait = pauseAfter(readings)) => {
    timer ??= setTimeout(() => void read(), wait);
  };

  const onFailure = ({target}: Event) => {
    const address =
      target instanceof HTMLScriptElement ? target.src : target instanceof HTMLLinkElement ? target.href : '';
    if (address === '' || failedResources.length >= 20) return;
    failedResources.push(safeUrl(address));
    readSoon();
  };
  const onViolation = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
    if (policyViolations.length >= 20) return;
    policyViolations.push({directive: effectiveDirective, blocked: safeUrl(blockedURI)});
    readSoon();
  };
  const onReady = () => {
    // In a page without scripts no timer ends, not ours either; what listens is still called.
    if (isWithoutScripts()) void read();
    else readSoon(0);
    if (mayShowError()) changes.observe(document.documentElement, {childList: true, subtree: true});
  };
  const changes = new MutationObserver(() => readSoon());
  const requests = new PerformanceObserver(list => {
    const isStep = ({name}: PerformanceEntry) => /\/(?:api\/auth|api\/accounts|backend-api\/me)/.test(name);
    if (list.getEntries().some(isStep)) readSoon(700);
  });
  const stopListening = onLookRequest(async request => {
    // Behind a refusal or a challenge a data request only meets the same again.
    const answer = request.askSession && pageStatus() < 400 ? await askSession() : undefined;
    if (answer) asked = [answer];
    clearTimeout(timer);
    await read(true);
  });
  const stop = () => {
    clearTimeout(timer);
    changes.disconnect();
    requests.disconnect();
    removeEventListener('DOMContentLoaded', onReady);
    removeEventListener('error', onFailure, true);
    removeEventListener('securitypolicyviolation', onViolation);
  };

  addEventListener('error', onFailure, true);
  addEventListener('securitypolicyviolation', onViolation);
  requests.observe({type: 'resource', buffered: true});
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', onReady, {once: true});
  else onReady();
  return () => {
    stop();
    stopListening();
  };
}

// An update leaves the old witness behind in its page: the new one takes its place.
world[mark]?.();
world[mark] = watch();
