import { localStorageColorSchemeManager } from '@mantine/core';

/** Remembers light, dark or the system's choice; public/assets/colour-scheme-1.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'koersvast.colour-scheme' });

/** The nonce of this page load, for the style elements that Mantine and the scroll lock of dialogs add. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** The scroll lock of dialogs (react-remove-scroll) looks for its nonce in this global, the name webpack gave it. */
export const shareNonce = (): void => {
  (globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ = styleNonce();
};
