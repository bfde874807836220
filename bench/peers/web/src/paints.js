// Tells the bench when a line was painted: after the frame that follows the change of the page.
let looked = 0;
let painted = [];
let told = false;

function after(done) {
  // The second callback runs when the frame of the first has been handed over.
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
}

export const paints = {
  // `arrived` only grows: the ids of all lines the page holds, in the order they came.
  shown(arrived) {
    const fresh = arrived.slice(looked);
    looked = arrived.length;
    if (!fresh.length) return;
    after(() => {
      const now = performance.timeOrigin + performance.now();
      for (const id of fresh) painted.push([id, now]);
      if (!told) {
        told = true;
        fetch('started', { method: 'POST', body: String(now) });
      }
    });
  },
};

setInterval(() => {
  if (!painted.length) return;
  const batch = painted;
  painted = [];
  fetch('painted', { method: 'POST', body: JSON.stringify(batch) });
}, 250);
