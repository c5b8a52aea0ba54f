import type {Entry} from '../../evidence/evidence';
import {namelessLoss} from '../../evidence/nameless-loss';
import type {Untold} from '../rule';

/** Pages that never came, of which the file does not say why: it may be any failure of the line, and a check would tell. */
export const untoldLoss = (entries: readonly Entry[]): Untold | undefined =>
  namelessLoss(entries).host === undefined ? undefined : {untold: ['probes']};
