import type { TableFormat } from '../table-format.ts';
import { openArrow } from './open-arrow.ts';

export const arrowFormat: TableFormat = {
  name: 'Arrow',
  extensions: ['.arrow', '.feather', '.ipc'],
  open: openArrow,
};
