// Sets the colour scheme before the first paint; a file of its own, because the content security policy allows no inline
// script. Served as unchanging: rename it (…-2.js, index.html) when it changes.
(function () {
  var stored = null;
  try {
    stored = window.localStorage.getItem('koersvast.colour-scheme');
  } catch {
    // storage can be forbidden; the system's preference is then enough
  }
  var dark = stored === 'dark' || (stored !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
