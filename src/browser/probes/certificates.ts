import type {Certificate} from '../../engine/check/seen';
import {issuerOf} from '../../engine/door/certificate-issuers';
import {issuerNames} from '../../engine/door/certificate-names';
import {browser, type WebRequest} from '../browser';
import type {Details} from '../live-event';
import {isOwnRequest} from '../own-page';

/** Whose certificates the answers came with, where the browser shows that to an extension. */

export type Shown = Certificate;

interface FirefoxChain {
  readonly certificates: ReadonlyArray<{readonly issuer: string; readonly isBuiltInRoot: boolean}>;
}

/** Firefox: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/webRequest/getSecurityInfo */
interface FirefoxRequests {
  readonly getSecurityInfo?: (id: string, wanted: {certificateChain: true}) => Promise<FirefoxChain | undefined>;
}

/** Chromium, behind a flag of the browser (156): without it the field is not there. */
interface ChromiumDetails {
  readonly securityInfo?: {readonly certificates?: ReadonlyArray<{readonly rawDER?: ArrayBuffer}>};
}

const hostOf = ({url}: Details) => new URL(url).hostname;

function fromFirefox(host: string, {certificates}: FirefoxChain): readonly Shown[] {
  const root = certificates.at(-1);
  if (!root) return [];
  const names = certificates.map(({issuer}) => issuer);
  return [{host, issuer: issuerOf(names, root.isBuiltInRoot), builtIn: root.isBuiltInRoot}];
}

function fromChromium(host: string, {securityInfo}: ChromiumDetails): readonly Shown[] {
  const chain = (securityInfo?.certificates ?? []).flatMap(({rawDER}) => (rawDER ? [new Uint8Array(rawDER)] : []));
  const names = chain.map(issuerNames).filter(name => name !== '');
  return names.length > 0 ? [{host, issuer: issuerOf(names)}] : [];
}

type Hear = (details: unknown) => undefined | Promise<Record<string, never>>;

/** Firefox shows the chain only while it waits for us; Chromium hands it over with the headers. */
function register(hear: Hear, filter: WebRequest.RequestFilter): boolean {
  const {onHeadersReceived} = browser.webRequest;
  const wanted = 'getSecurityInfo' in browser.webRequest ? ['blocking'] : ['securityInfo', 'securityInfoRawDer'];
  try {
    onHeadersReceived.addListener(hear as never, filter, wanted as WebRequest.OnHeadersReceivedOptions[]);
    return true;
  } catch {
    // A browser that does not know the words.
    return false;
  }
}

export function certificateListener(filter: WebRequest.RequestFilter): {
  shown: () => readonly Shown[];
  stop: () => void;
} {
  const shown = new Map<string, Shown>();
  const note = (found: readonly Shown[]) => {
    for (const one of found) shown.set(one.host, one);
  };
  const {getSecurityInfo} = browser.webRequest as unknown as FirefoxRequests;
  const hear: Hear = raw => {
    const details = raw as Details & ChromiumDetails;
    if (!isOwnRequest(details)) return undefined;
    if (!getSecurityInfo) {
      note(fromChromium(hostOf(details), details));
      return undefined;
    }
    return getSecurityInfo(details.requestId, {certificateChain: true})
      .then(chain => note(chain ? fromFirefox(hostOf(details), chain) : []))
      .catch(() => undefined)
      .then(() => ({}));
  };
  const listens = register(hear, filter);
  return {
    shown: () => [...shown.values()],
    stop: () => {
      if (listens) browser.webRequest.onHeadersReceived.removeListener(hear as never);
    },
  };
}
