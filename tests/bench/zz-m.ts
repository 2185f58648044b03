import { open } from "node:fs/promises";
import v8 from "node:v8";
import { db } from "@/lib/db/client";
import { readExportRequest } from "@/lib/exports/request";
import { exportWords } from "@/lib/exports/words";
import { writeExport } from "@/lib/exports/write-export";
async function ex(q: string){ const r=await readExportRequest("locations",process.argv[2]!,new URLSearchParams(q)); if(!r.ok) throw 1; const f=await open("/tmp/exports-bench/o.csv","w"); await writeExport(db(),r.request,{write:async c=>{ await f.appendFile(c); if(++k%25===0){ (globalThis as any).gc(); m("  mid "+k);} }},{words:await exportWords("en")}); await f.close(); }
let k=0; const m=(l:string)=>{ console.log(l, "rss",Math.round(process.memoryUsage.rss()/1e6), v8.getHeapSpaceStatistics().filter(s=>/new|old|large/.test(s.space_name)).map(s=>s.space_name.replace("_space","")+"="+Math.round(s.space_used_size/1e5)/10+"/"+Math.round(s.space_size/1e5)/10).join(" "));};
await ex("q=AS4200000001"); m("one row");
for(let i=0;i<5;i++){ const t=performance.now(); await ex(""); m("export "+i+" "+Math.round(performance.now()-t)); }
process.exit();
