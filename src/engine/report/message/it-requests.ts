import {say, type TextKey, type Texts} from '../../../texts/say';
import {formerNames} from '../../check/it/list-parts';
import {allowlistDate, uninspected} from '../../evidence/allowlist';
import {type Block, listed, section} from '../lines/letter';
import type {Told} from '../report';
import {hostLines, optionalHosts} from './allowed-hosts';

/** What those who run a network are asked for. */

const formerVoice = (texts: Texts) => say(texts, 'check.it.formerVoice', {hosts: listed(texts, formerNames('voice'))});

/** Which hosts, each for what, and which may stay blocked. */
export const allow = (texts: Texts, told: Told, title: TextKey, voice: boolean): Block => [
  ...section(texts, title, [...hostLines(texts, told), ...(voice ? [formerVoice(texts)] : [])]),
  say(texts, 'message.it.apex'),
  say(texts, 'message.it.optional', {hosts: optionalHosts(texts)}),
  say(texts, 'message.it.source', {date: allowlistDate}),
];

const domains = (texts: Texts) =>
  listed(
    texts,
    uninspected.flatMap(domain => [domain, `*.${domain}`]),
  );

/** What a list of hosts does not cover. */
export const beside = (texts: Texts): Block => [
  say(texts, 'message.it.socket'),
  say(texts, 'message.it.voice'),
  say(texts, 'message.it.inspection', {hosts: domains(texts)}),
  say(texts, 'message.it.cookies'),
];

/** How those who changed something see that it works. */
export const checks = (texts: Texts): Block =>
  (['check-trace', 'check-certificate', 'check-login'] as const).map(check => say(texts, `message.it.${check}`));
