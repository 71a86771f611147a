import type { Place } from '../place.ts';

/** Where in the export as it came that stood which a stage sees at a place of its own text. */
export type OriginalPlace = (place: Place) => Place;
