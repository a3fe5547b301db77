import { kernelTextsNl } from '@koersvast/kernel';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { shellTextsNl } from './shell.nl';
import { threadTextsNl } from './thread.nl';
import { uiTextsNl } from './ui.nl';

/** One catalogue per language: flat keys such as `requirement.title`, placeholders as {name}. Features add theirs at start. */
void i18next.use(initReactI18next).init({
  lng: 'nl',
  fallbackLng: 'nl',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  resources: { nl: { translation: { ...kernelTextsNl, ...shellTextsNl, ...uiTextsNl, ...threadTextsNl } } },
});

/** Adds the Dutch sentences of a feature; a key that already exists is a mistake that shows at once. */
export function addTexts(texts: Record<string, string>): void {
  for (const key of Object.keys(texts)) {
    if (i18next.exists(key)) throw new Error(`Text ${key} is defined twice`);
  }
  i18next.addResources('nl', 'translation', texts);
}

/** The sentence of a key in the language of the screen; params fill {placeholders}. */
export const t = (key: string, params?: Record<string, string | number>): string => i18next.t(key, params ?? {});
