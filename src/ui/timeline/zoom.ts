import type {Span} from '../../engine/diagnosis/spans';

/** What a person does to see more of less, or something else. */
export type Zoom = 'in' | 'out' | 'whole' | 'earlier' | 'later' | 'begin' | 'end';

/** Closer than this there is nothing to see. */
const closest = 200;

const lengthOf = ({from, to}: Span) => to - from;

/** As long as wanted, and inside of the whole. */
function within(whole: Span, from: number, length: number): Span {
  const fitting = Math.min(length, lengthOf(whole));
  const start = Math.min(Math.max(from, whole.from), whole.to - fitting);
  return {from: start, to: start + fitting};
}

/** Half as much, or twice as much, with the anchor where it is. */
function scaled(shown: Span, whole: Span, factor: number, anchor: number): Span {
  const length = Math.max(lengthOf(shown) * factor, Math.min(closest, lengthOf(whole)));
  const share = (anchor - shown.from) / lengthOf(shown);
  return within(whole, anchor - share * length, length);
}

const moved = (shown: Span, whole: Span, share: number) =>
  within(whole, shown.from + share * lengthOf(shown), lengthOf(shown));

/** A quarter at a time: what was at one end is still to be seen. */
const stride = 0.25;

/**
 * The part of a timeline that is shown next.
 * @param anchor what keeps its place when it is in view: the answer that decided it, say
 */
export function zoomed(
  zoom: Zoom,
  {shown, whole, anchor}: {shown: Span; whole: Span; anchor?: number | undefined},
): Span {
  const fixed = anchor !== undefined && anchor >= shown.from && anchor <= shown.to ? anchor : shown.from;
  switch (zoom) {
    case 'in':
      return scaled(shown, whole, 0.5, fixed);
    case 'out':
      return scaled(shown, whole, 2, fixed);
    case 'whole':
      return whole;
    case 'earlier':
      return moved(shown, whole, -stride);
    case 'later':
      return moved(shown, whole, stride);
    case 'begin':
      return within(whole, whole.from, lengthOf(shown));
    case 'end':
      return within(whole, whole.to, lengthOf(shown));
  }
}

const keys: Readonly<Record<string, Zoom>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '−': 'out',
  '0': 'whole',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  Home: 'begin',
  End: 'end',
};

/** What a key does; with another key held it belongs to the browser. */
export function zoomOfKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): Zoom | undefined {
  const isOurs = !event.ctrlKey && !event.metaKey && !event.altKey;
  return isOurs && Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
}

/** Whether there is anything to move: the whole stays where it is, and such a key scrolls the page. */
export const isWhole = (shown: Span, whole: Span): boolean => lengthOf(shown) >= lengthOf(whole);
