/** The key with a heartbeat, drawn here, because a file that stands alone may load none. */
export const Brand = () => (
  <svg class="brand" viewBox="0 0 16 16" aria-hidden="true">
    <rect width="16" height="16" rx="3.8" />
    <g fill="none" stroke="#fff" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
      <circle cx="4.5" cy="8.5" r="2.25" />
      <path d="M6.9 8.5h.9l1.7-4.7 2.1 8 1.2-3.3h1.2" />
    </g>
  </svg>
);
