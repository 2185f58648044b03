/** What a process is started for, copied to its standard input. */
export type Task = { file: string; name: string; input: unknown };

/** The descriptor on which it answers: what is printed meanwhile is no answer. */
export const answerFd = 3;
