// The peer: the relay of the peer-to-peer call examples on npm ws, which does nothing but what every relay must.
import { WebSocketServer } from 'ws';

const users = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/calls/ws', maxPayload: 65_536, perMessageDeflate: false });
server.on('connection', (socket) => {
  let user;
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    if (message.type === 'register') {
      user = message.from;
      users.set(user, socket);
      socket.send(JSON.stringify({ type: 'registered', from: user }));
      return;
    }
    users.get(message.to)?.send(JSON.stringify({ ...message, from: user }));
  });
  socket.on('close', () => users.get(user) === socket && users.delete(user));
});
server.on('listening', () => console.log(`Now listening on: http://127.0.0.1:${server.address().port}`));
