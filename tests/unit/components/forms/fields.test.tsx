import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { TriStateField } from "@/components/forms/choice-fields";
import { ErrorSummary } from "@/components/forms/error-summary";
import { fieldId } from "@/components/forms/field-id";
import { TextField } from "@/components/forms/text-fields";
import { messagesFor } from "@/lib/platform/i18n/messages";

const messages = await messagesFor("en");
const render = (element: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );

/** The value of the radio button that is chosen. */
const chosen = (html: string) => {
  const input = html.match(/<input[^>]*\bchecked=""[^>]*>/)?.[0];
  return input?.match(/value="([^"]*)"/)?.[1];
};

describe("a field", () => {
  it("ties label, hint, origin and error to its control", () => {
    const html = render(
      <TextField name="contacts[0].email" label="E-mail" hint="H" origin="O" error="Wrong" />,
    );
    expect(html).toContain('for="field-contacts-0-email"');
    expect(html).toContain('id="field-contacts-0-email"');
    expect(html).toContain(
      'aria-describedby="field-contacts-0-email-hint field-contacts-0-email-origin field-contacts-0-email-error"',
    );
    expect(html).toContain('aria-invalid="true"');
  });

  it("is not described by what is not there", () => {
    const html = render(<TextField name="name" label="Name" />);
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid=");
  });

  it("has one id for a name and for the JSON pointer of the same field", () => {
    expect(fieldId("/contacts/0/email")).toBe(fieldId("contacts[0].email"));
    expect(fieldId("contacts[0].email")).not.toBe(fieldId("contacts[1].email"));
  });
});

describe("a tri-state field", () => {
  it("tells not said from no", () => {
    expect(chosen(render(<TriStateField name="lacp" label="LACP" value={undefined} />))).toBe("");
    expect(chosen(render(<TriStateField name="lacp" label="LACP" value={null} />))).toBe("");
    expect(chosen(render(<TriStateField name="lacp" label="LACP" value={false} />))).toBe("false");
    expect(chosen(render(<TriStateField name="lacp" label="LACP" value={true} />))).toBe("true");
  });
});

describe("the error summary", () => {
  it("links each error to its field and counts them", () => {
    const html = render(
      <ErrorSummary
        errors={[
          { name: "contacts[0].email", message: "Enter an e-mail address" },
          { name: null, message: "Try again" },
        ]}
      />,
    );
    expect(html).toContain('href="#field-contacts-0-email"');
    expect(html).toContain("2 things need to be put right");
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it("is absent without errors", () => {
    expect(render(<ErrorSummary errors={[]} />)).toBe("");
  });
});
