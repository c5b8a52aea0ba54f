import {oneOf} from './safe-value';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE'] as const;

/** A method is a word of a short list; anything else could be a value. */
export const safeMethod = (method: string): string => oneOf(methods, method.toUpperCase()) ?? 'OTHER';
