import type {Pause} from '../browser/pause';
import type {PastFailure} from '../engine/kept/history';
import type {Settings} from '../engine/kept/settings';

/** All that the page of settings shows. */
export interface Shown {
  readonly settings: Settings;
  readonly pause: Pause | undefined;
  readonly history: readonly PastFailure[];
}
