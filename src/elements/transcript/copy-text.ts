/** Puts text on the clipboard; call it within the reader's gesture. @returns whether the browser has let it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not over http, and not in a frame that has no leave to.
    return copyByCommand(text);
  }
}

function copyByCommand(text: string): boolean {
  let taken = false;
  const take = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    taken = true;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return done && taken;
}
