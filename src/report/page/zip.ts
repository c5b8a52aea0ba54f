import {Zip, ZipDeflate} from 'fflate';

/** A file for the archive, as often as it is asked for. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Iterable<Uint8Array>;
}

/**
 * An archive of files, packed piece by piece.
 * @param at the time that its files bear
 * @throws when a file cannot be packed
 */
export function zipOf(files: readonly ZipEntry[], at: Date): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  for (const {name, bytes} of files) {
    const file = new ZipDeflate(name);
    file.mtime = at;
    zip.add(file);
    for (const piece of bytes) file.push(piece);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return new Blob(parts, {type: 'application/zip'});
}
