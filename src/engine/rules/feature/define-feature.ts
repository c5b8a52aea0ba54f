import {startOf} from '../../evidence/entries';
import type {Entry, Probe, ProbeName} from '../../evidence/evidence';
import {isReached, worksAgain} from '../../evidence/feature-hosts';
import {isLoginHost} from '../../evidence/hosts';
import {defineRule, type Match, type Rule} from '../rule';
import {featureMatch} from './feature-match';

interface Feature<Id extends string> extends Pick<Rule<Id>, 'id' | 'remedies'> {
  /** The check that asks for it, and what it asks. */
  readonly probe: ProbeName;
  readonly host: string;
  readonly isOfFeature: (entry: Entry) => boolean;
  /** Of those: it did not come about. */
  readonly isLost: (entry: Entry) => boolean;
  /** So many losses are no accident; one, unless said otherwise. */
  readonly isEnough?: (lost: readonly Entry[]) => boolean;
  /** Whether a request that was answered shows that the feature works. */
  readonly isShownByUse: boolean;
}

const checkedMatch = (host: string, {error}: Probe): Match => ({
  confidence: 'likely',
  facts: {host, ...(error && {error})},
  supports: [{sign: 'check-stopped', facts: {host}}],
  contradicts: [],
  unseen: [],
  whileSignedIn: true,
});

/** Where not even the login gets through, what is missing is no feature. */
const isLoginLost = (probes: readonly Probe[]) =>
  probes.some(({probe, host = '', fine}) => probe === 'reach' && !fine && isLoginHost(host));

const isSince = ({at}: Probe, last: Entry | undefined) => last === undefined || Date.parse(at) > startOf(last);

/** A failure class of a part of the app that has a host of its own: the login goes well without it. */
export const defineFeature = <const Id extends string>(feature: Feature<Id>) =>
  defineRule({
    id: feature.id,
    layer: 'feature',
    kind: 'cause',
    purge: 'no',
    needs: ['entries'],
    wants: ['probes'],
    remedies: feature.remedies,

    evaluate({entries, probes = []}) {
      const {probe, host, isOfFeature, isLost, isEnough = () => true, isShownByUse} = feature;
      const own = entries.filter(isOfFeature);
      const [last, ...others] = own.filter(entry => isLost(entry) && !worksAgain(entries, entry)).toReversed();
      const asked = probes.findLast(answer => answer.probe === probe);
      if (asked && isSince(asked, last))
        return asked.fine || isLoginLost(probes) ? undefined : checkedMatch(host, asked);
      if (last && isEnough([last, ...others])) return featureMatch(entries, [last, ...others]);
      return isShownByUse && own.some(isReached) ? undefined : {untold: ['probes']};
    },
  });
