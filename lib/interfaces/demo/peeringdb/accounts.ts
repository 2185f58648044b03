import { fictionalRows } from "./rows";

/** What an account may do with a network: bits of READ 1, UPDATE 2, CREATE 4, DELETE 8. */
export type NetworkRights = { asn: number; perms: number; manage_peering_sessions: number };

/** Somebody with an account at the fictional PeeringDB. */
export type PeeringDbAccount = {
  id: number;
  given_name: string;
  family_name: string;
  email: string;
  /** Of the primary address; the profile calls it `verified_email`, the ID token `email_verified`. */
  emailVerified: boolean;
  /** Has passed an affiliation with some organisation. */
  verified_user: boolean;
  networks: NetworkRights[];
  amr: string[];
};

const all = 15;
const readOnly = 1;

/** Invented people; every network they have is listed, whatever they may do with it. */
export function fictionalAccounts(): PeeringDbAccount[] {
  return [
    {
      id: 900201,
      given_name: "Mira",
      family_name: "Solheim",
      email: "mira@solheim.example",
      emailVerified: true,
      verified_user: true,
      networks: [
        { asn: 399990, perms: all, manage_peering_sessions: all },
        { asn: 399991, perms: readOnly, manage_peering_sessions: 0 },
      ],
      amr: ["pwd", "otp", "mfa"],
    },
    {
      id: 900202,
      given_name: "Leo",
      family_name: "Brandt",
      email: "leo@brandt.example",
      emailVerified: true,
      verified_user: true,
      networks: [{ asn: 399992, perms: readOnly, manage_peering_sessions: 0 }],
      amr: ["pwd"],
    },
    {
      // Has an account of the demonstration, made with a password.
      id: 900203,
      given_name: "Ingrid",
      family_name: "Solberg",
      email: "ingrid@fjordnet.example",
      emailVerified: true,
      verified_user: true,
      networks: [{ asn: 399990, perms: 3, manage_peering_sessions: 0 }],
      amr: ["pwd", "swk"],
    },
    {
      id: 900204,
      given_name: "Noor",
      family_name: "Haddad",
      email: "noor@haddad.example",
      emailVerified: false,
      verified_user: false,
      networks: [],
      amr: ["pwd"],
    },
  ];
}

/** The answer of profile/v1: each scope's claims, and none of a scope that was not granted. */
export function profileOf(
  account: PeeringDbAccount,
  scopes: ReadonlySet<string>,
): Record<string, unknown> {
  const { id, given_name, family_name, verified_user, email, emailVerified, amr } = account;
  const nets = fictionalRows().net;
  return {
    ...(scopes.has("profile") && {
      id,
      name: `${given_name} ${family_name}`,
      given_name,
      family_name,
      verified_user,
    }),
    ...(scopes.has("email") && { email, verified_email: emailVerified }),
    ...(scopes.has("networks") && {
      networks: account.networks.map(({ asn, ...rights }) => {
        const net = nets.find((row) => row.asn === asn);
        return { id: net?.id ?? 900_000 + asn, name: net?.name ?? `AS${asn}`, asn, ...rights };
      }),
    }),
    ...(scopes.has("amr") && { amr }),
  };
}
