// Putting text on the clipboard, also where browsers know the older way only.

/** Puts the text on the clipboard; whether it is there now. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The older way: pages of other machines that come without TLS have no `navigator.clipboard`. */
function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  field.setAttribute('aria-hidden', 'true');
  const focused = document.activeElement;
  // Nothing outside of an open dialog can be selected.
  (focused?.closest('dialog') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
