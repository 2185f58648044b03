import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CommentText } from "@/components/conversation/comment-text";

describe("the text of a comment", () => {
  it("shows HTML as text", () => {
    const html = renderToStaticMarkup(
      <CommentText>{'<img src=x onerror="alert(1)"> & <b>bold</b>'}</CommentText>,
    );
    expect(html).not.toMatch(/<(img|b)\b/);
    expect(html).toContain("&lt;img src=x");
  });

  it("is a block whose lines have a direction of their own, so that marks end with it", () => {
    const html = renderToStaticMarkup(<CommentText>{"\u202Eabc\u2066 שלום"}</CommentText>);
    expect(html).toMatch(/^<div dir="auto" class="[^"]*\[unicode-bidi:plaintext\]/);
    expect(html).toContain("\u202Eabc\u2066 שלום");
  });
});
