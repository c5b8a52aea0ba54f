import type {Contents} from '../../engine/deep-clean/contents';
import {presentIn} from '../../engine/deep-clean/receipt';
import type {Voice} from '../../ui/voice';

/** What there is, in words: `databases 2, service workers 1`; empty when there is nothing. */
export const countsOf = (contents: Contents | undefined, {t}: Voice): string =>
  presentIn(contents)
    .map(kind => t(`deepClean.kinds.${kind}`, {count: contents?.[kind] ?? 0}))
    .join(t('ui.comma'));

/** An origin as people write it. */
export const hostOf = (origin: string): string => origin.replace(/^https:\/\//, '');
