import type { AnyRouter } from '@tanstack/react-router';

/** A screen that is still loading has no heading yet; the heading that comes then takes the focus. */
let waiting = false;

/** True once per walk to another screen. Not on the first load: there the browser starts at the top, at the skip link. */
export const takeRouteFocus = (): boolean => {
  const mine = waiting;
  waiting = false;
  return mine;
};

/** After a walk to another path the heading takes the focus, so that keyboard and screen reader start at the new screen. */
export function moveFocusOnNavigation(router: AnyRouter): void {
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation) return;
    const heading = document.querySelector<HTMLElement>('#main h1');
    waiting = heading === null;
    heading?.focus({ preventScroll: true });
  });
}
