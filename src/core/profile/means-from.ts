import type { CalendarDate } from '../calendar-date.ts';
import type { ConversionMeans } from '../conversion/conversion-means.ts';
import { sifLayouts } from '../reading/sif/sif-layout.ts';
import { usualTypes } from '../reading/sif/sif-mapping.ts';
import type { Profile } from './profile.ts';

/** What files that are no XML are read with under a profile. */
export function meansFrom(
  { sisDateFormat, groups, typeCodes, tableMappings }: Profile,
  today: CalendarDate,
): ConversionMeans {
  const identifierTypes = typeCodes.identifiers;
  return {
    tables: { today, sisDateFormat, groups, country: '', identifierTypes, remembered: tableMappings },
    sif: { layouts: Object.values(sifLayouts), groups: new Map(), types: usualTypes },
  };
}
