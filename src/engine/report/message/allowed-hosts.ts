import {say, type Texts} from '../../../texts/say';
import {type AllowedHost, allowlist, type Purpose, purposes, type Tier} from '../../evidence/allowlist';
import {type Block, listed} from '../lines/letter';
import type {Told} from '../report';

/** One label before a name that is on the list with all names below it: nobody needs to type it again. */
const isCovered = ({host, wildcard}: AllowedHost) =>
  !wildcard && allowlist.some(other => other.wildcard && host.slice(host.indexOf('.') + 1) === other.host);

/** The name itself and the names below it. */
const namesOf = ({host, wildcard}: AllowedHost): readonly string[] => (wildcard ? [host, `*.${host}`] : [host]);

const hostsFor = (purpose: Purpose): readonly string[] =>
  allowlist.filter(allowed => allowed.purpose === purpose && !isCovered(allowed)).flatMap(namesOf);

const methods: readonly Purpose[] = ['google', 'microsoft', 'apple', 'sso'];

/** Of the ways to sign in only the one that is used, where that was told. */
const isWanted = (purpose: Purpose, {signIn}: Told) =>
  signIn === undefined || !methods.includes(purpose) || purpose === signIn;

const tierOf = (purpose: Purpose): Tier | undefined => allowlist.find(allowed => allowed.purpose === purpose)?.tier;

/** What is to be let through, group by group, each with what it is for. */
export const hostLines = (texts: Texts, told: Told): Block =>
  purposes
    .filter(purpose => tierOf(purpose) !== 'telemetry' && isWanted(purpose, told))
    .map(purpose =>
      say(texts, 'message.line', {
        label: say(texts, `message.it.for.${purpose}`),
        value: listed(texts, hostsFor(purpose)),
      }),
    );

/** What may stay blocked: it is named so that nobody looks for the fault there. */
export const optionalHosts = (texts: Texts): string =>
  listed(texts, purposes.filter(purpose => tierOf(purpose) === 'telemetry').flatMap(hostsFor));
