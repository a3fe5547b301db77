/** One way in which the line from input to obligation can be broken. */
export interface GapKind {
  code: string;
  /** Before the requirement: input that came to nothing. After it: what should come of it. */
  side: 'INPUT' | 'REQUIREMENT' | 'OUTCOME';
  title: string;
  /** What to do. */
  advice: string;
}

export const GAPS = [
  {
    code: 'CONTRIBUTION_UNUSED',
    side: 'INPUT',
    title: 'Zin zonder eis',
    advice: 'Maak er een eis van, koppel de zin aan een bestaande eis, of behandel haar met een andere uitkomst.',
  },
  {
    code: 'QUESTION_UNUSED',
    side: 'INPUT',
    title: 'Werkgroep zonder eis uit vraag 4',
    advice: 'Kijk wat deze werkgroep van de aanbieder vraagt en maak daar een eis van, of leg vast waarom niet.',
  },
  {
    code: 'CONCLUSION_UNUSED',
    side: 'INPUT',
    title: 'Conclusie zonder gevolg',
    advice: 'Koppel de conclusie aan een eis of zin, of pas aan wat ermee gebeurt.',
  },
  {
    code: 'QUOTE_UNUSED',
    side: 'INPUT',
    title: 'Citaat zonder conclusie',
    advice: 'Gebruik het citaat in een conclusie of haal het weg.',
  },
  {
    code: 'REQUIREMENT_WITHOUT_SOURCE',
    side: 'REQUIREMENT',
    title: 'Eis zonder bron',
    advice: 'Koppel de zin of conclusie waaruit de eis komt.',
  },
  {
    code: 'BLOCK_WITHOUT_REQUIREMENT',
    side: 'REQUIREMENT',
    title: 'Bouwsteen zonder eis',
    advice: 'Schrijf een eis voor deze bouwsteen, of hang er een bestaande onder.',
  },
  {
    code: 'REQUIREMENT_WITHOUT_OBLIGATION',
    side: 'OUTCOME',
    title: 'Eis zonder verplichting',
    advice: 'Bevestig na de gunning het voorstel voor een verplichting, of leg er een aan in het contract.',
  },
] as const satisfies readonly GapKind[];

export type GapCode = (typeof GAPS)[number]['code'];
export const GAP_CODES: readonly GapCode[] = GAPS.map(({ code }) => code);

const byCode = new Map<string, GapKind>(GAPS.map((gap) => [gap.code, gap]));

export function gapOf(code: string): GapKind {
  const gap = byCode.get(code);
  if (!gap) throw new Error(`no gap ${code}`);
  return gap;
}
