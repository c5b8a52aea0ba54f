/** When a copy was made and until when it may be kept: ISO dates, by the clock on the wall. */
export interface UndoTime {
  readonly at: string;
  readonly until: string;
}

const undoMinutes = 30;

/** The times of a copy that is made now. @param now milliseconds since 1970 */
export const undoTimeFrom = (now: number): UndoTime => ({
  at: new Date(now).toISOString(),
  until: new Date(now + undoMinutes * 60_000).toISOString(),
});

/** The clocks of two processes, and an alarm that comes a moment early. */
const tolerance = 1000;

/**
 * `over`: it has to go. `clock-set-back`: it seems to have been made in the future, so its end says nothing; nobody
 * knows how much of its time is left.
 */
export function standingOf({at, until}: UndoTime, now: number): 'open' | 'over' | 'clock-set-back' {
  const [made, end] = [Date.parse(at), Date.parse(until)];
  if (!(end - tolerance > now)) return 'over';
  return made > now + tolerance ? 'clock-set-back' : 'open';
}
