import type {Texts} from '../../texts/say';
import type {Voice} from '../../ui/voice';

/** The person's language, and English for those who are written to. */
export interface Words {
  readonly own: Texts;
  readonly english: Texts;
  readonly voice: Voice;
}
