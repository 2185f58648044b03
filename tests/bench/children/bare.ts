/** A process that does nothing but say its peak resident memory, in kB. */
console.log(process.resourceUsage().maxRSS);
