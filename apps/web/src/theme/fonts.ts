/** IBM Plex (SIL OFL 1.1): Sans for the machine, Serif for people's words, Mono for hashes. Only the weights in use. */
import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-serif/400.css';
import '@fontsource/ibm-plex-serif/600.css';
import '@fontsource/ibm-plex-mono/400.css';
