import type { ProgrammeDefinition } from '../programme-definition';
import mvs from './mvs-programme.nl.json';

/** Programmes that come with the product, by code. The first one is what the demo loads. */
export const shippedProgrammes: readonly ProgrammeDefinition[] = [mvs as ProgrammeDefinition];
