/** The id of a comment on its page, for links to it. */
export const threadId = (comment: string) => `comment-${comment}`;
