import type {Life} from './life';
import type {FakeTab} from './state';

/** Asks the page of a tab for something; one that hangs never answers. */
export const askPage = <Answer>(tab: FakeTab | undefined, life: Life, answer: () => Answer): Promise<Answer> =>
  tab?.hangs ? new Promise<never>(() => undefined) : life.call(answer);
