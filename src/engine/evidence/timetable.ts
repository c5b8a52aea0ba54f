import {countWhile} from './count-while';

interface Stop {
  readonly time: number;
  readonly place: number;
}

const inTime = (one: Stop, other: Stop) => one.time - other.time || one.place - other.place;

/** Where in a log something stands, by its key and its time: of many alike the nearest is looked up, not searched. */
export interface Timetable {
  readonly add: (key: string, time: number, place: number) => void;
  /**
   * The place nearest to the time; the first in the log of several as near.
   * @param ahead how much later than the time it may be
   */
  readonly nearest: (key: string, time: number, ahead: number, isFree?: (place: number) => boolean) => Stop | undefined;
}

/** The first free one of the latest that are earlier. */
function nearestBefore(row: readonly Stop[], time: number, isFree: (place: number) => boolean): Stop | undefined {
  let end = countWhile(row, stop => stop.time < time);
  while (end > 0) {
    const latest = row[end - 1]?.time ?? time;
    const start = countWhile(row, stop => stop.time < latest);
    for (let index = start; index < end; index += 1) if (isFree(row[index]?.place ?? -1)) return row[index];
    end = start;
  }
  return undefined;
}

function nearestSince(row: readonly Stop[], time: number, isFree: (place: number) => boolean): Stop | undefined {
  for (let index = countWhile(row, stop => stop.time < time); index < row.length; index += 1)
    if (isFree(row[index]?.place ?? -1)) return row[index];
  return undefined;
}

function nearer(time: number, before: Stop | undefined, since: Stop | undefined): Stop | undefined {
  if (!before || !since) return before ?? since;
  const [back, on] = [time - before.time, since.time - time];
  return back < on || (back === on && before.place < since.place) ? before : since;
}

export function timetable(): Timetable {
  const rows = new Map<string, Stop[]>();
  return {
    add: (key, time, place) => {
      const row = rows.get(key) ?? [];
      rows.set(key, row);
      const stop = {time, place};
      row.splice(
        countWhile(row, other => inTime(other, stop) < 0),
        0,
        stop,
      );
    },
    nearest: (key, time, ahead, isFree = () => true) => {
      const row = rows.get(key) ?? [];
      const since = nearestSince(row, time, isFree);
      return nearer(time, nearestBefore(row, time, isFree), since && since.time <= time + ahead ? since : undefined);
    },
  };
}
