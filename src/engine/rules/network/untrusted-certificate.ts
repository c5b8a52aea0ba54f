import {type CertificateKind, certificateKind} from '../../evidence/certificate-errors';
import {answeredWell, errorFamily, foundLater, hostOf} from '../../evidence/entries';
import type {Entry} from '../../evidence/evidence';
import {isLoginCritical, isLoginHost} from '../../evidence/hosts';
import {missingScripts} from '../../evidence/login-scripts';
import {defineRule, type Sign} from '../rule';
import {untoldLoss} from './untold-losses';

const isDistrusted = (entry: Entry) => ['certificate', 'unnamed-tls'].includes(errorFamily(entry) ?? '');

/** The newest first; the scripts of the login's pages where everything else was trusted. */
function distrustedIn(entries: readonly Entry[]): readonly Entry[] {
  const distrusted = entries
    .filter(entry => isLoginCritical(hostOf(entry)) && isDistrusted(entry) && !foundLater(entries, entry))
    .toReversed();
  return distrusted.length > 0 ? distrusted : missingScripts(entries, isDistrusted);
}

const signs = {
  authority: 'certificate-authority',
  name: 'certificate-name',
  date: 'certificate-date',
  other: 'certificate-other',
} as const satisfies Record<CertificateKind, string>;

const signOf = ({_error: error = ''}: Entry, kind: CertificateKind | undefined): Sign =>
  kind ? {sign: signs[kind], facts: {error}} : {sign: 'secure-connection-refused'};

/** Its certificate was trusted: so neither the clock nor a filter of everything is the reason. */
function trusted(entries: readonly Entry[], distrusted: readonly Entry[]): Entry | undefined {
  const hosts = new Set(distrusted.map(hostOf));
  return entries.findLast(
    entry => isLoginHost(hostOf(entry)) && answeredWell(entry) && !entry._fromCache && !hosts.has(hostOf(entry)),
  );
}

/**
 * The browser ended the connection before anything was sent, because it could not trust what answered. Firefox tells
 * it in a sentence of the reader's language: then only that it was the secure connection is known.
 *
 * Recognised by the browser’s names for it, of both browsers; likely where Firefox gives only a sentence in the
 * reader’s language, or where only the scripts of the login’s pages met it; no later answer of that host.
 * @see https://support.mozilla.org/kb/error-codes-secure-websites
 * @see https://chromium.googlesource.com/chromium/src/+/main/net/base/net_error_list.h
 */
export const untrustedCertificate = defineRule({
  id: 'untrusted-certificate',
  layer: 'network',
  kind: 'cause',
  purge: 'no',
  needs: ['entries'],
  remedies: ['try-another-network', 'check-network', 'check-the-clock', 'check-other-sites', 'ask-it', 'send-report'],

  evaluate({entries}) {
    const distrusted = distrustedIn(entries);
    const last = distrusted[0];
    if (!last) return untoldLoss(entries);
    const error = last._error ?? '';
    const kind = certificateKind(error);
    const other = trusted(entries, distrusted);
    return {
      confidence: kind && isLoginCritical(hostOf(last)) ? 'certain' : 'likely',
      facts: {host: hostOf(last), error, ...(kind && {kind}), times: distrusted.length},
      entries: distrusted,
      supports: [
        signOf(last, kind),
        ...(other ? [{sign: 'other-host-fine' as const, facts: {host: hostOf(other)}}] : []),
      ],
      unseen: [{sign: 'certificate-unknown'}],
      ...(kind === 'date' && !other && {beginWith: 'check-the-clock' as const}),
    };
  },
});
