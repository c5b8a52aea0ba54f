import {say, type Texts} from '../../../texts/say';
import {namesFor, tierOf} from '../../evidence/allowed-names';
import {type Purpose, purposes} from '../../evidence/allowlist';
import {type Block, listed} from '../lines/letter';
import type {Told} from '../report';

const methods: readonly Purpose[] = ['google', 'microsoft', 'apple', 'sso'];

/** Of the ways to sign in only the one that is used, where that was told. */
const isWanted = (purpose: Purpose, {signIn}: Told) =>
  signIn === undefined || !methods.includes(purpose) || purpose === signIn;

/** What is to be let through, group by group, each with what it is for. */
export const hostLines = (texts: Texts, told: Told): Block =>
  purposes
    .filter(purpose => tierOf(purpose) !== 'telemetry' && isWanted(purpose, told))
    .map(purpose =>
      say(texts, 'message.line', {
        label: say(texts, `message.it.for.${purpose}`),
        value: listed(texts, namesFor(purpose)),
      }),
    );

/** What may stay blocked: it is named so that nobody looks for the fault there. */
export const optionalHosts = (texts: Texts): string =>
  listed(texts, purposes.filter(purpose => tierOf(purpose) === 'telemetry').flatMap(namesFor));
