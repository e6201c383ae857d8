// A tab can be dragged: three pixels of a trembling hand begin a drag, and the click on the tab is lost.

/** How far in pixels the pointer may move between press and release of what is meant as a click. */
const tremble = 5;

/**
 * Makes a press and release on the button of a tab a click, also where the tab was dragged a little meanwhile: by then
 * the release is told of the row of tabs and not of the button.
 */
export function mendTabClicks(): void {
  let pressed: { button: HTMLElement; x: number; y: number } | null = null;

  const onPress = (event: PointerEvent) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab] button') : null;
    pressed = button && event.button === 0 ? { button, x: event.clientX, y: event.clientY } : null;
  };
  const onRelease = (event: PointerEvent) => {
    if (pressed === null) return;
    const { button, x, y } = pressed;
    pressed = null;
    if (event.target instanceof Node && button.contains(event.target)) return;
    if (Math.hypot(event.clientX - x, event.clientY - y) < tremble) button.click();
  };
  const onCancel = () => {
    pressed = null;
  };

  addEventListener('pointerdown', onPress, true);
  addEventListener('pointerup', onRelease, true);
  addEventListener('pointercancel', onCancel, true);
}
