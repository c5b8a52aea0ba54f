/** Bytes. Longer answers tell nothing more, and some have no end. */
const longest = 65_536;

/** The beginning of an answer as text; the rest is not waited for. */
export async function readStart({body}: Response): Promise<{readonly text: string; readonly cut: boolean}> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  while (reader && bytes < longest) {
    const {done, value} = await reader.read();
    if (done) return {text, cut: false};
    bytes += value.length;
    text += decoder.decode(value, {stream: true});
  }
  await reader?.cancel().catch(() => undefined);
  return {text, cut: reader !== undefined};
}
