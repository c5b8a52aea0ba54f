import {header} from '../../evidence/entries';
import {isLoginHost} from '../../evidence/hosts';
import {isOwnProgram, products} from '../../evidence/products';
import {type Asked, isGenuine, reachOf} from '../asked';
import {defineLine, type ReadingId, type Says} from '../line';
import {answerTo, type Certificate, type Seen} from '../seen';
import {areTracesAsked, tracesIn} from '../traces';

const isForeign = ({issuer, builtIn}: Certificate) => issuer !== 'public' || builtIn === false;

const isNamed = ({issuer}: Certificate) => issuer !== 'public' && issuer !== 'unlisted';

/** What looks in may be why the gate refuses: to it the connection is no browser's. */
const isRefused = (seen: Seen) =>
  (['session', 'login-server'] as const).some(question => {
    const answer = answerTo(seen, question);
    return answer !== undefined && reachOf(answer) === 'refused';
  });

/** Answered over a secure connection. */
const isShowing = ({url, entry}: Asked) => url.startsWith('https:') && entry.response.status > 0;

/** What is shown of the login tells most. */
const loginFirst = (one: Certificate, other: Certificate) =>
  Number(isLoginHost(other.host)) - Number(isLoginHost(one.host));

function shown(certificates: readonly Certificate[], seen: Seen): Says {
  const foreign = certificates.filter(isForeign).sort(loginFirst);
  const found = foreign.find(isNamed) ?? foreign[0];
  if (!found) return {verdict: 'fine', reading: 'certificate-public', facts: {hosts: certificates.length}};
  const {host, issuer} = found;
  const product = issuer === 'public' || issuer === 'unlisted' ? undefined : issuer;
  return {
    verdict: isRefused(seen) ? 'problem' : 'potential',
    reading: product ? 'certificate-product' : 'certificate-unlisted',
    facts: {host, ...(product && {product: products[product]})},
    remedy: product && isOwnProgram(product) ? 'pause-web-scan' : 'ask-it',
  };
}

/** Browsers of today speak newer ways than many a program that looks in; each alone may have another reason. */
const signs: ReadonlyArray<readonly [ReadingId, (seen: Seen) => boolean]> = [
  ['sign-via', ({asked}) => asked.some(one => isGenuine(one) && header(one.entry.response, 'via') !== undefined)],
  ['sign-http', seen => tracesIn(seen).some(({trace}) => trace.http === 'http/1.1' || trace.http === 'http/1.0')],
  ['sign-tls', seen => tracesIn(seen).some(({trace}) => trace.tls !== undefined && trace.tls !== 'TLSv1.3')],
  ['sign-kex', seen => tracesIn(seen).some(({trace}) => /^P-/.test(trace.kex ?? ''))],
];

/** Whether something on the way opens the secure connection, by whose certificate it shows; else by signs. */
export const certificateLine = defineLine({
  id: 'certificate',
  hop: 'network',
  isReady: seen => areTracesAsked(seen) && answerTo(seen, 'login-server') !== undefined,
  judge: seen => {
    if (seen.asked.length === 0) return {verdict: 'not-run', reading: 'unasked'};
    if (seen.certificates && seen.certificates.length > 0) return shown(seen.certificates, seen);
    if (!seen.asked.some(isShowing)) return {verdict: 'not-run', reading: 'certificate-unseen'};
    const [sign] = signs.find(([, isThere]) => isThere(seen)) ?? [];
    return sign
      ? {verdict: 'potential', reading: sign, remedy: 'ask-it'}
      : {verdict: 'not-run', reading: 'certificate-hidden'};
  },
});
