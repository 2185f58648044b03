/**
 * States and provinces whose letters people write behind a city, by country. GeoNames numbers some of them
 * (https://download.geonames.org/export/dump/admin1CodesASCII.txt): then the number stands in front.
 */
const states: Readonly<Record<string, string>> = {
  AU: "01=ACT:Australian Capital Territory|02=NSW:New South Wales|03=NT:Northern Territory|04=QLD:Queensland|05=SA:South Australia|06=TAS:Tasmania|07=VIC:Victoria|08=WA:Western Australia",
  BR: "01=AC:Acre|02=AL:Alagoas|03=AP:Amapá|04=AM:Amazonas|05=BA:Bahia|06=CE:Ceará|07=DF:Distrito Federal|08=ES:Espírito Santo|11=MS:Mato Grosso do Sul|13=MA:Maranhão|14=MT:Mato Grosso|15=MG:Minas Gerais|16=PA:Pará|17=PB:Paraíba|18=PR:Paraná|20=PI:Piauí|21=RJ:Rio de Janeiro|22=RN:Rio Grande do Norte|23=RS:Rio Grande do Sul|24=RO:Rondônia|25=RR:Roraima|26=SC:Santa Catarina|27=SP:São Paulo|28=SE:Sergipe|29=GO:Goiás|30=PE:Pernambuco|31=TO:Tocantins",
  CA: "01=AB:Alberta|02=BC:British Columbia|03=MB:Manitoba|04=NB:New Brunswick|05=NL:Newfoundland and Labrador|07=NS:Nova Scotia|08=ON:Ontario|09=PE:Prince Edward Island|10=QC:Quebec|11=SK:Saskatchewan|12=YT:Yukon|13=NT:Northwest Territories|14=NU:Nunavut",
  US: "AL:Alabama|AK:Alaska|AZ:Arizona|AR:Arkansas|CA:California|CO:Colorado|CT:Connecticut|DE:Delaware|DC:District of Columbia|FL:Florida|GA:Georgia|HI:Hawaii|ID:Idaho|IL:Illinois|IN:Indiana|IA:Iowa|KS:Kansas|KY:Kentucky|LA:Louisiana|ME:Maine|MD:Maryland|MA:Massachusetts|MI:Michigan|MN:Minnesota|MS:Mississippi|MO:Missouri|MT:Montana|NE:Nebraska|NV:Nevada|NH:New Hampshire|NJ:New Jersey|NM:New Mexico|NY:New York|NC:North Carolina|ND:North Dakota|OH:Ohio|OK:Oklahoma|OR:Oregon|PA:Pennsylvania|RI:Rhode Island|SC:South Carolina|SD:South Dakota|TN:Tennessee|TX:Texas|UT:Utah|VT:Vermont|VA:Virginia|WA:Washington|WV:West Virginia|WI:Wisconsin|WY:Wyoming",
};

const letters = new Map<string, string>();
const names = new Map<string, string>();
for (const [country, list] of Object.entries(states)) {
  for (const entry of list.split("|")) {
    const [, number, code = "", name = ""] = /^(?:(\d+)=)?([A-Z]+):(.+)$/.exec(entry) ?? [];
    letters.set(`${country} ${number ?? code}`, code);
    names.set(`${country} ${code}`, name);
  }
}

/** The letters of a state that GeoNames has a code for; null where people write none. */
export function stateLetters(country: string, code: string): string | null {
  return letters.get(`${country} ${code}`) ?? (/^[A-Z]{2,3}$/.test(code) ? code : null);
}

/** The name of a state by its letters; null where it is not known. */
export const stateName = (country: string, state: string): string | null =>
  names.get(`${country} ${state}`) ?? null;
