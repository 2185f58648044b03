import type { Company } from "./declare";

/** The companies of the demonstration: all invented, in real cities. */

export const fjordNet: Company = {
  name: "Fjord Net",
  asn: 399_990,
  type: "isp",
  domain: "fjordnet.example",
  phone: "+4721000000",
  asSet: "RIPE::AS399990:AS-FJORDNET",
  prefix: "185.1.0.0/22",
  metros: ["Oslo", "Stockholm"],
  bandwidthMbps: 100_000,
  peakMbps: 60_000,
  places: [
    ["Oslo", 59.9139, 10.7522, 4, "Oslo"],
    ["Bergen", 60.3929, 5.3241, 2, "Oslo"],
    ["Trondheim", 63.4305, 10.3951, 1, "Oslo"],
    ["Gothenburg", 57.7072, 11.9668, 2, "Stockholm"],
    ["Rotterdam", 51.9225, 4.4792, 1, "Oslo"],
  ],
};

export const rheintalVoice: Company = {
  name: "Rheintal Voice",
  asn: 399_992,
  type: "voice",
  domain: "rheintal.example",
  phone: "+49690000000",
  asSet: "AS399992:AS-VOICE",
  prefix: "185.2.0.0/23",
  metros: ["Frankfurt", "Munich"],
  bandwidthMbps: 100_000,
  peakMbps: 24_000,
  places: [
    ["Frankfurt", 50.1155, 8.6842, 3, "Frankfurt"],
    ["Cologne", 50.9333, 6.95, 2, "Frankfurt"],
    ["Stuttgart", 48.7823, 9.177, 2, "Frankfurt"],
    ["Munich", 48.1374, 11.5755, 3, "Munich"],
  ],
};

export const savannaCarrier: Company = {
  name: "Savanna Carrier",
  asn: 399_996,
  type: "isp",
  domain: "savanna.example",
  phone: "+254200000000",
  asSet: "AFRINIC::AS-SAVANNA",
  prefix: "185.3.0.0/22",
  metros: ["Nairobi", "Johannesburg"],
  bandwidthMbps: 10_000,
  peakMbps: 14_000,
  places: [
    ["Nairobi", -1.2833, 36.8167, 4, "Nairobi"],
    ["Mombasa", -4.0547, 39.6636, 2, "Nairobi"],
    ["Kampala", 0.3163, 32.5822, 2, "Johannesburg"],
    ["Pretoria", -25.7449, 28.1878, 3, "Johannesburg"],
  ],
};

export const polarReach: Company = {
  name: "Polar Reach",
  asn: 399_997,
  type: "isp",
  domain: "polarreach.example",
  phone: "+35820000000",
  asSet: "RIPE::AS-POLARREACH",
  prefix: "185.4.0.0/23",
  metros: ["Helsinki"],
  bandwidthMbps: 100_000,
  peakMbps: 8_000,
  places: [
    ["Helsinki", 60.1695, 24.9354, 3, "Helsinki"],
    ["Oulu", 65.0124, 25.4682, 1, "Helsinki"],
  ],
};

export const tidewaterCable: Company = {
  name: "Tidewater Cable",
  asn: 399_989,
  type: "isp",
  domain: "tidewater.example",
  phone: "+35310000000",
  asSet: "RIPE::AS-TIDEWATER",
  prefix: "185.10.0.0/22",
  metros: ["Dublin", "London"],
  bandwidthMbps: 100_000,
  peakMbps: 30_000,
  places: [
    ["Dublin", 53.3331, -6.2489, 4, "Dublin"],
    ["Cork", 51.898, -8.4706, 2, "Dublin"],
    ["Manchester", 53.4809, -2.2374, 2, "Dublin"],
    ["London", 51.5085, -0.1257, 3, "London"],
  ],
};

/** Companies already listed in the directory. */
export const listedCompanies: readonly Company[] = [
  {
    name: "Formosa Link",
    asn: 399_991,
    type: "isp",
    domain: "formosalink.example",
    phone: "+886200000000",
    asSet: "APNIC::AS-FORMOSALINK",
    prefix: "185.5.0.0/21",
    metros: ["Taipei", "Hong Kong SAR", "Singapore"],
    bandwidthMbps: 100_000,
    peakMbps: 90_000,
    places: [
      ["Taipei", 25.0478, 121.5319, 5, "Taipei"],
      ["Kaohsiung", 22.6163, 120.3133, 2, "Taipei"],
      ["Shenzhen", 22.5455, 114.0683, 2, "Hong Kong SAR"],
      ["Johor Bahru", 1.4655, 103.7578, 1, "Singapore"],
    ],
  },
  {
    name: "Open Harbour Exchange",
    asn: 399_993,
    type: "ixp",
    domain: "openharbour.example",
    phone: "+85230000000",
    asSet: "AS399993:AS-MEMBERS",
    prefix: "185.6.0.0/22",
    metros: ["Hong Kong SAR", "Singapore"],
    bandwidthMbps: 100_000,
    peakMbps: 40_000,
    places: [
      ["Hong Kong", 22.2783, 114.1747, 3, "Hong Kong SAR"],
      ["Singapore", 1.2897, 103.8501, 2, "Singapore"],
    ],
  },
  {
    name: "Mesa Fiber",
    asn: 399_994,
    type: "isp",
    domain: "mesafiber.example",
    phone: "+12145550100",
    asSet: "RADB::AS-MESAFIBER",
    prefix: "185.7.0.0/21",
    metros: ["Dallas", "Chicago", "Ashburn"],
    bandwidthMbps: 100_000,
    peakMbps: 80_000,
    places: [
      ["Dallas", 32.7831, -96.8067, 4, "Dallas"],
      ["Houston", 29.7633, -95.3633, 3, "Dallas"],
      ["Milwaukee", 43.0389, -87.9065, 2, "Chicago"],
      ["Baltimore", 39.2904, -76.6122, 2, "Ashburn"],
    ],
  },
  {
    name: "Paulista Telecom",
    asn: 399_995,
    type: "isp",
    domain: "paulista.example",
    phone: "+551140000000",
    asSet: "RADB::AS-PAULISTA",
    prefix: "185.8.0.0/21",
    metros: ["Sao Paulo", "Rio de Janeiro"],
    bandwidthMbps: 100_000,
    peakMbps: 50_000,
    places: [
      ["Sao Paulo", -23.5475, -46.6361, 4, "Sao Paulo"],
      ["Curitiba", -25.4278, -49.2731, 2, "Sao Paulo"],
      ["Rio de Janeiro", -22.9064, -43.1822, 3, "Rio de Janeiro"],
    ],
  },
  {
    name: "Ambergulf Networks",
    asn: 399_998,
    type: "voice",
    domain: "ambergulf.example",
    phone: "+46800000000",
    asSet: "RIPE::AS-AMBERGULF",
    prefix: "185.9.0.0/22",
    metros: ["Stockholm", "Helsinki", "Warsaw"],
    bandwidthMbps: 100_000,
    peakMbps: 45_000,
    places: [
      ["Stockholm", 59.3294, 18.0687, 3, "Stockholm"],
      ["Tampere", 61.4991, 23.7871, 1, "Helsinki"],
      ["Gdansk", 54.3523, 18.6491, 1, "Warsaw"],
      ["Warsaw", 52.2298, 21.0118, 2, "Warsaw"],
    ],
  },
];
