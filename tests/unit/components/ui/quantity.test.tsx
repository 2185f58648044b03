import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Asn, Count, Days, Km, Mbps, Ms, Percent } from "@/components/ui/quantity";
import { messagesFor } from "@/lib/platform/i18n/messages";

const messages = await messagesFor("en");
const text = (element: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );

describe("quantities", () => {
  it.each([
    [<Mbps key="a" value={500} />, "500 Mbps"],
    [<Mbps key="b" value={2500} />, "2.5 Gbps"],
    [<Mbps key="c" value={100_000} />, "100 Gbps"],
    [<Mbps key="d" value={1_600_000} />, "1.6 Tbps"],
    [<Km key="e" value={1609.344} />, "1,609 km"],
    [<Ms key="f" value={12.34} />, "12.3 ms"],
    [<Percent key="g" value={0.284} />, "28.4%"],
    [<Percent key="h" value={1} />, "100%"],
    [<Days key="i" value={1} />, "1 day"],
    [<Asn key="j" value={399_901} />, "AS399901"],
    [<Count key="k" value={1234} />, "1,234"],
  ])("%# carry their unit", (element, expected) => {
    expect(text(element)).toBe(expected);
  });
});
