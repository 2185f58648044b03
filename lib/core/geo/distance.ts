/** A place on Earth in decimal degrees, WGS 84: latitude -90 to 90, longitude -180 to 180. */
export type Point = { readonly latitude: number; readonly longitude: number };

/** Mean Earth radius in km (IUGG R1), the sphere all distances of the catalogue are measured on. */
export const earthRadiusKm = 6371.0088;

const radiansPerDegree = Math.PI / 180;

/** Great-circle distance in km between two points, by the haversine formula. */
export function distanceKm(a: Point, b: Point): number {
  const latitudeA = a.latitude * radiansPerDegree;
  const latitudeB = b.latitude * radiansPerDegree;
  const sinLatitude = Math.sin((latitudeB - latitudeA) / 2);
  const sinLongitude = Math.sin(((b.longitude - a.longitude) * radiansPerDegree) / 2);
  const haversine =
    sinLatitude * sinLatitude +
    Math.cos(latitudeA) * Math.cos(latitudeB) * sinLongitude * sinLongitude;
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, haversine)));
}
