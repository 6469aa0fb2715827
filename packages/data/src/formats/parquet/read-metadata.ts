import { type AsyncBuffer, type FileMetaData, parquetMetadata } from 'hyparquet';
import { requireThrift } from './require-thrift.ts';

/** At the end of a file: how long the metadata before it are, and `PAR1`. */
const endBytes = 8;
const magic = 0x31524150;

/**
 * What a Parquet file says of itself.
 *
 * @throws Error for what is no Parquet, and for metadata that are damaged
 */
export async function readMetadata({ byteLength, slice }: AsyncBuffer): Promise<FileMetaData> {
  const end = new DataView(await slice(Math.max(0, byteLength - endBytes), byteLength));
  if (end.byteLength < endBytes || end.getUint32(4, true) !== magic) {
    throw new Error('its footer is missing (it does not end with PAR1)');
  }
  const length = end.getUint32(0, true);
  if (length > byteLength - endBytes) {
    throw new Error(`its footer says that it has ${length} bytes, of ${byteLength} of the file`);
  }
  const bytes = await slice(byteLength - endBytes - length, byteLength);
  requireThrift(new DataView(bytes), 0);
  // What GeoParquet says of columns is not used, and damaged it makes hyparquet turn in a circle.
  return parquetMetadata(bytes, { geoparquet: false });
}
