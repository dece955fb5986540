const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

/** Kilometres as the crow flies between two points in degrees, on a sphere (haversine). */
export function crowKm(latitude: number, longitude: number, toLatitude: number, toLongitude: number): number {
  const north = Math.sin(((toLatitude - latitude) * RADIANS) / 2) ** 2;
  const east = Math.sin(((toLongitude - longitude) * RADIANS) / 2) ** 2;
  const share = north + Math.cos(latitude * RADIANS) * Math.cos(toLatitude * RADIANS) * east;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(share)));
}
