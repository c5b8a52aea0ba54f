/**
 * Bytes of a session answer up to which nobody is signed in by it: a signed-in one carries an access token of well over a
 * thousand bytes, a signed-out one is `{}` or a banner of some 250.
 */
export const longestSignedOut = 512;
