/** An icon from a path on a grid of 24. */
export const draw = (path: string) => () => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={path} />
  </svg>
);

/** Paths on a grid of 24 that other drawings use too. */
export const hopPaths = {
  device:
    'M6.5 5h11A1.5 1.5 0 0 1 19 6.5v8.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 15V6.5A1.5 1.5 0 0 1 6.5 5ZM2 20h20',
  network: 'M2.5 9.8a13.6 13.6 0 0 1 19 0M6 13.5a8.6 8.6 0 0 1 12 0M9.4 17a3.9 3.9 0 0 1 5.2 0M12 20.2h.01',
  gate: 'M4.5 20.5v-8.5a7.5 7.5 0 0 1 15 0v8.5M2.5 20.5h19M4.5 13.5h15M9.5 13.5v7M14.5 13.5v7',
  service:
    'M5.5 4h13A1.5 1.5 0 0 1 20 5.5v4a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 9.5v-4A1.5 1.5 0 0 1 5.5 4ZM5.5 13.5h13A1.5 1.5 0 0 1 20 15v4a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19v-4a1.5 1.5 0 0 1 1.5-1.5ZM7.5 7.5h.01M11.5 7.5h5M7.5 17h.01M11.5 17h5',
  login: 'M3.5 16a4.6 4.6 0 1 0 9.2 0 4.6 4.6 0 1 0-9.2 0M11.4 12.7l9.1-9.2M16 8l3.5 3.5',
  account: 'M8 7.5a4 4 0 1 0 8 0 4 4 0 1 0-8 0M4.5 21a7.5 7.5 0 0 1 15 0',
  session:
    'M4 6h16a1 1 0 0 1 1 1v2.6a2.5 2.5 0 0 0 0 4.8V17a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-2.6a2.5 2.5 0 0 0 0-4.8V7a1 1 0 0 1 1-1ZM14.5 6v2M14.5 11v2M14.5 16v2',
} as const;

export const NetworkIcon = draw(hopPaths.network);
export const ChevronIcon = draw('M9 5l7 7-7 7');
export const ListIcon = draw(
  'M3 5.5l1.5 1.5L7.5 4M3 12l1.5 1.5 3-3M3 18.5 4.5 20l3-3M11.5 6H21M11.5 12.5H21M11.5 19H21',
);
export const TrashIcon = draw('M4 6.5h16M9 6.5V4h6v2.5M6 6.5 6.8 20h10.4L18 6.5M10 10.5v5.5M14 10.5v5.5');
export const SaveIcon = draw('M12 3.5v12M7 10.8l5 5 5-5M3.5 16v3A1.5 1.5 0 0 0 5 20.5h14a1.5 1.5 0 0 0 1.5-1.5v-3');
export const ShieldIcon = draw('M12 2.5l8 3v6c0 5-3.2 8.3-8 10-4.8-1.7-8-5-8-10v-6ZM8.5 11.8l2.5 2.5 4.5-5');
export const PanelIcon = draw(
  'M5 4.5h14A1.5 1.5 0 0 1 20.5 6v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5ZM14.5 4.5v15',
);
export const SettingsIcon = draw(
  'M3.5 7h9M18.5 7h2M15.5 4.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM3.5 17h2M11.5 17h9M8.5 14.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Z',
);
