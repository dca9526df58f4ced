// The smallest page: call(name, input) to the office, and all that was heard, kept for the tests to look at.
window.heard = [];
let nextId = 1;
window.office.listen((message) => window.heard.push(message));
window.call = (call, input) =>
  new Promise((resolve) => {
    const id = nextId++;
    const stop = window.office.listen((message) => {
      if (message.id !== id || !('ok' in message)) return;
      stop();
      resolve(message);
    });
    window.office.send({ id, call, input });
  });
window.ready = true;
