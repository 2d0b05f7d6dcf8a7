// Tells the app's windows that there is a session again, then leaves.
const channel = new BroadcastChannel('luoshi-session');
channel.postMessage('luoshi-session');
channel.close();
window.close();
