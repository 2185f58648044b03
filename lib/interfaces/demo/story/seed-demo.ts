import { demoPassword } from "@/lib/accounts/demo/demo-account";
import { markReadBefore } from "@/lib/accounts/notifications/inbox";
import { hashPassword } from "@/lib/accounts/passwords/password";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { startPeeringDb } from "@/lib/interfaces/demo/peeringdb/server";
import { aboutValue } from "@/lib/partnership/review/conversation/about";
import type { PrismaClient } from "@/lib/platform/db/generated/client";
import { clearOutbox } from "@/lib/platform/mail/outbox";
import { amended, checkedAtNight } from "./after-approval";
import { decided, draft, proven, submitted, waived } from "./apply";
import {
  fjordNet,
  listedCompanies,
  polarReach,
  rheintalVoice,
  savannaCarrier,
  tidewaterCable,
} from "./companies";
import { declaration } from "./declare";
import { answered, assigned, changesRequested } from "./desk";
import { join, person } from "./people";

const hour = 3_600_000;
const day = 24 * hour;

/** What PeeringDB lacks about two of the listed companies, and why a reviewer accepted it. */
const accepted = new Map([
  [
    "Open Harbour Exchange",
    "An exchange announces its members' routes; they keep as-sets and prefix counts of their own.",
  ],
  [
    "Ambergulf Networks",
    "The network was renumbered in the spring. Its PeeringDB entry is applied for, ticket on file.",
  ],
]);

/**
 * Fills an empty database with the demonstration's story: a provider in the middle of an
 * application, two submissions that wait for a reviewer, one that was declined, and five partners
 * in the directory, two of them with a waiver, one that prepares a change and one that no longer meets
 * a requirement. Every company and person is invented.
 *
 * @param now the moment the story is told; everything in it happened in the weeks before
 */
export async function seedDemo(db: PrismaClient, now = new Date()): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const passwordHash = await hashPassword(demoPassword);

  const ingrid = await person(db, {
    name: "Ingrid Solberg",
    email: "ingrid@fjordnet.example",
    passwordHash,
  });
  const weiLing = await person(db, {
    name: "陳薇玲",
    email: "weiling@formosalink.example",
    locale: "zh-TW",
    passwordHash,
  });
  const jonas = await person(db, {
    name: "Jonas Weber",
    email: "jonas@rheintal.example",
    passwordHash,
  });
  const reviewer = await person(db, {
    name: "Rosa Whitfield",
    email: "reviewer@portal.example",
    staffRole: "reviewer",
    passwordHash,
  });
  const admin = await person(db, {
    name: "Amir Haddad",
    email: "admin@portal.example",
    staffRole: "admin",
    passwordHash,
  });
  // Founders of the other companies, with whom nobody signs in.
  const others = await person(db, { name: "Noor Castell", email: "noor@carriers.example" });

  const peeringDb = await startPeeringDb();
  const peeringDbUrl = peeringDb.url;
  try {
    for (const [index, company] of listedCompanies.entries()) {
      const founder = company.name === "Formosa Link" ? weiLing : others;
      const document = declaration(company);
      if (company.name === "Mesa Fiber") promiseMore(document, ago(4 * day));
      const at = ago((60 - 9 * index) * day);
      const application = await submitted(db, {
        founder,
        document,
        peeringDbUrl,
        at,
      });
      await proven(db, application.id, {
        reviewers: [reviewer, admin],
        evidence: `The registry's contact of ${company.domain} called back and read out the code.`,
        at: new Date(at.getTime() + day),
      });
      const reason = accepted.get(company.name);
      if (reason) {
        await waived(db, application, {
          reviewers: [reviewer],
          rule: "peeringdb-profile",
          reason,
          endsOn: ago(-25 * day)
            .toISOString()
            .slice(0, 10),
          at: new Date(at.getTime() + 2 * day),
        });
      }
      await decided(db, application, {
        reviewer,
        kind: "approved",
        reason: "",
        at: new Date(at.getTime() + 3 * day),
      });
      if (company.name === "Formosa Link") {
        const more = { ...document, traffic: { ...document.traffic, peakMbps: 95_000 } };
        await amended(db, application.id, { by: weiLing, document: more, at: ago(30 * hour) });
      }
    }
    // The night finds that Mesa Fiber's link is not larger yet.
    await checkedAtNight(db, ago(14 * hour));

    const declined = await submitted(db, {
      founder: others,
      document: declaration(polarReach),
      peeringDbUrl,
      at: ago(12 * day),
    });
    await decided(db, declined, {
      reviewer,
      kind: "declined",
      reason:
        "Helsinki is your only location, so nothing takes over when it fails. " +
        "Please add a second edge location in Europe, for example Stockholm, and submit again.",
      at: ago(10 * day),
    });

    const rheintal = await submitted(db, {
      founder: jonas,
      document: declaration(rheintalVoice),
      peeringDbUrl,
      at: ago(26 * hour),
    });
    await assigned(db, rheintal.id, { by: admin, to: reviewer, at: ago(20 * hour) });
    const savanna = declaration(savannaCarrier);
    // One link at Johannesburg, and Kampala's traffic handed off there: two things to notice.
    savanna.locations?.[1]?.connections?.pop();
    const waiting = await submitted(db, {
      founder: others,
      document: savanna,
      peeringDbUrl,
      at: ago(5 * hour),
    });
    // Waits for a second reviewer.
    await waived(db, waiting, {
      reviewers: [admin],
      rule: "nearest-edge-outbound",
      reason: "The cable between Kampala and Nairobi is being repaired until the end of January.",
      endsOn: ago(-70 * day)
        .toISOString()
        .slice(0, 10),
      at: ago(2 * hour),
    });

    const tidewater = declaration(tidewaterCable);
    // One link in Dublin: the reviewer asks for a second, and the partner answers.
    tidewater.locations?.[0]?.connections?.pop();
    const asked = await submitted(db, {
      founder: others,
      document: tidewater,
      peeringDbUrl,
      at: ago(6 * day),
    });
    await assigned(db, asked.id, { by: reviewer, to: reviewer, at: ago(5 * day) });
    await changesRequested(db, asked, {
      reviewer,
      comments: [
        {
          about: aboutValue.finding("local-redundancy", 0),
          body: "Dublin has a single link. Please add a second one on another router.",
        },
      ],
      at: ago(4 * day),
    });
    await answered(db, asked.id, {
      by: others,
      body: "The second link is ordered; we submit again when it is in service.",
      at: ago(20 * hour),
    });

    const unfinished = declaration(fjordNet);
    // What is still to do: Stockholm has one link, an agreement date and statements are missing.
    unfinished.locations?.[1]?.connections?.pop();
    delete unfinished.partner.agreementSignedOn;
    delete unfinished.routing?.announcesConsistently;
    delete unfinished.routing?.filtersAs12076;
    const { organisationId } = await draft(db, {
      founder: ingrid,
      document: unfinished,
      peeringDbUrl,
      at: ago(2 * hour),
    });
    await join(db, jonas, organisationId, "viewer");

    // The story's mails went out when they were written, and what is older than two days was read.
    await clearOutbox(db);
    await markReadBefore(db, ago(2 * day), ago(day));
  } finally {
    await peeringDb.close();
  }
}

/** A link that is nearly half full, and the day by which it was to be augmented. */
function promiseMore({ locations }: ApplicationDocument, dueOn: Date): void {
  const link = locations?.[0]?.connections?.[0];
  if (!link) throw new Error("There is no link to augment.");
  link.peakUtilisation = 0.45;
  link.augmentationDueOn = dueOn.toISOString().slice(0, 10);
}
