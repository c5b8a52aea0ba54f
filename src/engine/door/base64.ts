/** Base64 or base64url, padding optional; undefined when it is neither. */
export function fromBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}

/** The value that base64 of JSON holds; undefined when it holds none. */
export function jsonFromBase64(text: string): unknown {
  try {
    return JSON.parse(fromBase64(text) ?? '');
  } catch {
    return undefined;
  }
}
