import { whenNpmEnds } from "@/lib/interfaces/commands/portal/when-npm-ends";

/** Stands for a server: runs until npm ends, and says its id first. */
const running = setInterval(() => {}, 1000);
whenNpmEnds(() => {
  clearInterval(running);
});
console.log(process.pid);
