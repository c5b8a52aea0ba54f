// The app's lasting connection: where none comes about it is asked for again.
const most = 4;

function listen(times) {
  const socket = new WebSocket('wss://ws.chatgpt.com/');
  socket.addEventListener('close', () => {
    if (times < most) setTimeout(listen, 150 * times, times + 1);
  });
}

listen(1);
