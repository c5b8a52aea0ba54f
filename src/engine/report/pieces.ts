import type {Entry} from '../evidence/evidence';
import type {Outgoing} from './har';

/** So many entries at a time: enough to be quick, few enough that a long log never stands in memory twice. */
const batch = 100;

/** A report as text, piece by piece. The pieces together are the file. */
export function* piecesOf({head, entries, beside}: Outgoing): Generator<string> {
  yield JSON.stringify({log: head}).slice(0, -2);
  yield ',"entries":[';
  let between = '\n';
  let some: Entry[] = [];
  function* written(): Generator<string> {
    yield between;
    // Without the brackets of the list.
    yield JSON.stringify(some).slice(1, -1);
    between = ',\n';
    some = [];
  }
  for (const entry of entries()) {
    some.push(entry);
    if (some.length === batch) yield* written();
  }
  if (some.length > 0) yield* written();
  yield '\n],"_loginDoctor":';
  yield JSON.stringify(beside());
  yield '}}\n';
}

const room = 1 << 20;

/** Texts as UTF-8, in pieces of a megabyte outside of the script's own memory: a file is made of them as they are. */
export function* bytesOf(pieces: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(room);
  let filled = 0;
  for (const piece of pieces) {
    let rest = piece;
    while (rest !== '') {
      const {read, written} = encoder.encodeInto(rest, bytes.subarray(filled));
      filled += written;
      rest = rest.slice(read);
      if (rest === '') break;
      yield bytes.subarray(0, filled);
      bytes = new Uint8Array(room);
      filled = 0;
    }
  }
  yield bytes.subarray(0, filled);
}
