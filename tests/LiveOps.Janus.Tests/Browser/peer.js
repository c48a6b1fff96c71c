// One RTCPeerConnection for the test that drives this page: descriptions go in and out as SDP, candidates out through trickled().
const peer = new RTCPeerConnection();
peer.onicecandidate = event => trickled(JSON.stringify(event.candidate ?? { completed: true }));
peer.ondatachannel = event => { event.channel.onmessage = message => received(message.data); };
let channel;

function openChannel() {
  channel = peer.createDataChannel('JanusDataChannel', { ordered: true });
  channel.onmessage = message => received(message.data);
}

async function capture() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: { width: 160, height: 120, frameRate: 10 } });
  stream.getTracks().forEach(track => peer.addTrack(track, stream));
}

async function offer() {
  await peer.setLocalDescription();
  return peer.localDescription.sdp;
}

async function answer(sdp) {
  await peer.setRemoteDescription({ type: 'offer', sdp });
  await peer.setLocalDescription();
  return peer.localDescription.sdp;
}

const take = sdp => peer.setRemoteDescription({ type: 'answer', sdp });

// What has come in of one kind: packets of sound, decoded frames of pictures.
async function count(kind) {
  let counted = 0;
  (await peer.getStats()).forEach(report => {
    if (report.type === 'inbound-rtp' && report.kind === kind) {
      counted += kind === 'video' ? report.framesDecoded ?? 0 : report.packetsReceived;
    }
  });
  return counted;
}

async function say(text) {
  if (channel.readyState !== 'open') {
    await new Promise(resolve => channel.addEventListener('open', resolve, { once: true }));
  }

  channel.send(text);
}
