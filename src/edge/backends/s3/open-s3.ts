import type { S3Place } from '#core/model';
import type { BackendRoom } from '../backend-room.ts';
import { type KeepingBackend, openOnShelf } from '../shelf/open-on-shelf.ts';
import { objectCell } from './object-cell.ts';
import { objectShelf } from './objects.ts';
import { s3Client } from './s3-client.ts';

/** A state in objects of an S3-compatible store, all of them written under conditions. */
export const openS3 = (place: S3Place, room: Pick<BackendRoom, 'env' | 'clock'>): KeepingBackend => {
  const shelf = objectShelf(s3Client(place, room.env), place);
  return openOnShelf({ shelf, cell: objectCell(shelf), clock: room.clock, duration: place.lease });
};
