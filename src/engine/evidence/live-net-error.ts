/** What the browser itself says of a request that failed. Small: it is asked about every one of them. */

/** A secure connection that failed, where only a sentence in some language says why. */
export const unnamedTls = '(TLS problem)';

export const abortedErrors: readonly string[] = ['ERR_ABORTED', 'NS_BINDING_ABORTED', 'NS_ERROR_ABORT'];

/** The person moved on, or the page did. */
export const isAborted = (error: string): boolean => abortedErrors.includes(error.replace(/^net::/, ''));

/**
 * The browser's constant as it is: nothing of the person is in one. All troubles have constants in both browsers, only
 * those of a secure connection Firefox tells in a sentence.
 */
export const liveNetError = (error: string): string =>
  /^(?:net::ERR|NS)(?:_[A-Z0-9]{1,16}){1,12}$/.test(error) ? error : unnamedTls;
