import type { Feature } from '@web/shell/feature';
import { structuralCarryTextsNl } from './texts.nl';

/** Structural amendments in later years: shown on the begroting and on the amendment, without a screen of their own. */
export const feature: Feature = { nav: [], routes: [], texts: structuralCarryTextsNl };
