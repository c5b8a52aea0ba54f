/**
 * Bytes of cookies that servers take in one request, as of 2026-11-23. Nobody has published the limit of the two sites
 * themselves.
 */

/** So much is taken by every server. */
export const small = 4096;

/**
 * One header line of a request. A healthy login comes near it.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers
 */
export const usual = 8192;

/**
 * Servers that are set more widely seldom take more than this: it is the most that Node.js takes in all headers together
 * before it answers 431, and was long the most that Cloudflare took in one.
 * @see https://nodejs.org/api/cli.html#--max-http-header-sizesize
 * @see https://developers.cloudflare.com/fundamentals/reference/connection-limits/
 */
export const wide = 16_384;
