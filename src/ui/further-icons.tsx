import {draw} from './icons';

export const UndoIcon = draw('M8 4 3.5 8.5 8 13M3.5 8.5h11a5.7 5.7 0 0 1 0 11.5H9');
export const EyeIcon = draw(
  'M2 12c2.5-4.7 5.9-7 10-7s7.5 2.3 10 7c-2.5 4.7-5.9 7-10 7s-7.5-2.3-10-7ZM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0',
);
export const EyeOffIcon = draw(
  'M9.9 5.2A9.6 9.6 0 0 1 12 5c4.1 0 7.5 2.3 10 7a15 15 0 0 1-3 3.8M6 7.2A15 15 0 0 0 2 12c2.5 4.7 5.9 7 10 7 1.7 0 3.3-.4 4.7-1.2M3.5 3.5l17 17',
);
export const LockIcon = draw(
  'M6 10.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 19v-7A1.5 1.5 0 0 1 6 10.5ZM8 10.5V7a4 4 0 0 1 8 0v3.5',
);
export const BulbIcon = draw('M9 17.5v-1a6.5 6.5 0 1 1 6 0v1ZM9.5 21h5');
export const LensIcon = draw('M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5 21 21');
