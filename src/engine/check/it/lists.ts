import type {Texts} from '../../../texts/say';
import {namesOf} from '../../evidence/allowed-names';
import {uninspected} from '../../evidence/allowlist';
import {csvList} from './csv-list';
import {firewallList} from './firewall-list';
import {plainList} from './plain-list';

/** In which form the list of hosts is handed over. */
export const listForms = ['plain', 'csv', 'firewall'] as const;
export type ListForm = (typeof listForms)[number];

/** What is to be let through. A sheet has the same words in every language. */
export const listAs: Readonly<Record<ListForm, (texts: Texts) => string>> = {
  plain: plainList,
  csv: csvList,
  firewall: firewallList,
};

/** What is to be left out of decryption, apex and wildcard each on its own line. */
export const exemption = (): string =>
  uninspected
    .flatMap(host => namesOf({host, wildcard: true}))
    .join('\n')
    .concat('\n');
