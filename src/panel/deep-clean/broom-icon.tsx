import {draw} from '../../ui/icons';

export const BroomIcon = draw(
  'M20.5 3.5 13 11M9 8.5l6.5 6.5M9 8.5c-2 2.5-4 3.5-6 4l8.5 8.5c.5-2 1.5-4 4-6M7 15.5l-2 2M9.5 18l-2 2',
);
