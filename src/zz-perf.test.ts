import {test} from 'vitest';
import {login} from '/work/main/src/testing/har';
import {exported} from '/work/main/src/testing/har-exporters';
import {noise} from '/work/main/src/testing/har-noise';
import {failures} from '/work/main/src/testing/har-failures';
import {fromHar} from '/work/main/src/engine/evidence/from-har';
import {diagnose} from '/work/main/src/engine/diagnosis/diagnose';
test('perf', () => {
  const all:any[]=[];
  for(let k=0;k<250;k++) for (const x of [...login(),...noise()]) all.push({...x,at:x.at+k*40});
  for(let k=0;k<30;k++) for (const x of failures['cors-blocked']) all.push({...x,at:x.at+k*400});
  for (const st of ['chrome','firefox','mitmproxy'] as const){
  const har=exported(all,st); let t=performance.now(); const ev=fromHar(har); const t1=performance.now()-t; t=performance.now(); const d=diagnose(ev); console.log(st,ev.entries!.length,'fromHar',t1|0,'diagnose',(performance.now()-t)|0,d.findings.map(f=>f.rule));
  // one long attempt: no splitting
  const flat=ev.entries!.filter(e=>!(e._resourceType==='document')); t=performance.now(); const d2=diagnose({...ev,entries:flat}); console.log('flat',flat.length,(performance.now()-t)|0,d2.findings.map(f=>f.rule));
  }
},100000);
