// Makes requests of a Janus server with janode, always so many at once, and prints what that took as one line of JSON:
// node janode-load.mjs '{"url":"ws://…","apiSecret":"…","room":1,"request":"ping|exists","inFlight":64,"warmUpSeconds":2,"seconds":5}'
import Janode from 'janode';
import AudioBridgePlugin from 'janode/plugins/audiobridge';
import { JANUS } from './node_modules/janode/src/protocol.js';

const { url, apiSecret, room, request, inFlight, warmUpSeconds, seconds } = JSON.parse(process.argv[2]);
Janode.Logger.setLevel('none');
// janode has no ping, and takes the server's pong for nothing that ends a transaction.
JANUS.RESPONSE.PONG = 'pong';

const connection = await Janode.connect({ address: { url, apisecret: apiSecret } });
const session = await connection.create();
const bridge = await session.attach(AudioBridgePlugin);
const once = {
  ping: () => connection.sendRequest({ janus: 'ping' }),
  exists: () => bridge.exists({ room }),
}[request];

async function load(duration) {
  const end = performance.now() + duration * 1000;
  let requests = 0;
  async function oneAfterTheOther() {
    while (performance.now() < end) {
      await once();
      requests++;
    }
  }

  await Promise.all(Array.from({ length: inFlight }, oneAfterTheOther));
  return requests;
}

await load(warmUpSeconds);
const [cpu, began] = [process.cpuUsage(), performance.now()];
const requests = await load(seconds);
const used = process.cpuUsage(cpu);
console.log(JSON.stringify({ requests, seconds: (performance.now() - began) / 1000, cpuSeconds: (used.user + used.system) / 1e6 }));
await connection.close();
