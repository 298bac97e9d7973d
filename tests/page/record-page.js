// Kept on the window, for the test that frames this page.

/** Media elements that scripts have made. */
window.audios = [];
window.Audio = class extends window.Audio {
  constructor(src) {
    super(src);
    window.audios.push(this);
  }
};

/** What the system's controls would call, by their actions. */
window.lockScreen = {};
if (navigator.mediaSession) {
  const { setActionHandler } = navigator.mediaSession;
  navigator.mediaSession.setActionHandler = function (action, handler) {
    window.lockScreen[action] = handler;
    return setActionHandler.call(this, action, handler);
  };
}

/** Listeners on the document and the window that nobody has taken off yet. */
window.listening = [];
const { addEventListener, removeEventListener } = EventTarget.prototype;
const isPage = (target) => target === document || target === window || target === undefined;

EventTarget.prototype.addEventListener = function (type, listener, options) {
  if (isPage(this)) window.listening.push({ type, listener, signal: options?.signal });
  return addEventListener.call(this, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const at = isPage(this) ? window.listening.findIndex((one) => one.type === type && one.listener === listener) : -1;
  if (at >= 0) window.listening.splice(at, 1);
  return removeEventListener.call(this, type, listener, options);
};
