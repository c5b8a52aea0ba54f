export const sentences = (text: string): readonly string[] => text.split(/(?<=。)|(?<=[.?] )/);

/** Several short sentences, each kept together. */
export function Sentences({text}: {readonly text: string}) {
  const parts = sentences(text);
  if (parts.length === 1) return text;
  return parts.map(part => (
    <span key={part} class="sentence">
      {part}
    </span>
  ));
}
