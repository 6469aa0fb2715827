import { DataType } from 'apache-arrow';

/** Whether values of the type are texts. */
export function isText(type: DataType): boolean {
  return DataType.isUtf8(type) || DataType.isLargeUtf8(type) || DataType.isUtf8View(type);
}
