/**
 * Of a host that may not be read, a redirect to one that is not asked fails like a host that is down. The content
 * security policy stopped it, though, and says so: then something did answer.
 * @see https://www.w3.org/TR/CSP3/#security-violation-reports
 */
export function watchStops(url: string): {readonly stop: () => boolean} {
  let isStopped = false;
  const hear = (event: Event) => {
    isStopped ||= (event as SecurityPolicyViolationEvent).blockedURI.startsWith(url);
  };
  addEventListener('securitypolicyviolation', hear);
  return {
    stop: () => {
      removeEventListener('securitypolicyviolation', hear);
      return isStopped;
    },
  };
}
