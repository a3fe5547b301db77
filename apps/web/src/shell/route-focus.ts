import type { AnyRouter } from '@tanstack/react-router';

/** A screen that is still loading shows the heading of the one before; the heading that comes then takes the focus. */
let waiting = false;

/** True once per walk to another screen. Not on the first load: there the browser starts at the top, at the skip link. */
export const takeRouteFocus = (): boolean => {
  const mine = waiting;
  waiting = false;
  return mine;
};

/** Who does something meanwhile keeps the focus where it is. */
const stopWaiting = (): void => {
  waiting = false;
};

/** After a walk to another path the heading takes the focus, so that keyboard and screen reader start at the new screen. */
export function moveFocusOnNavigation(router: AnyRouter): void {
  window.addEventListener('keydown', stopWaiting, true);
  window.addEventListener('pointerdown', stopWaiting, true);
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation) return;
    waiting = true;
    document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
  });
}
