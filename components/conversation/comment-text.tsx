/**
 * What somebody wrote, as text and nothing else. Each of its lines has a direction of its own, and
 * being a block nothing in it can turn what stands around.
 */
export function CommentText({ children }: { children: string }) {
  return (
    <div dir="auto" className="[unicode-bidi:plaintext] whitespace-pre-wrap wrap-anywhere">
      {children}
    </div>
  );
}
