import { AlignmentType, BorderStyle, type IBorderOptions, type IPropertiesOptions, LevelFormat } from 'docx';

/** Faces that every office has: a Word document carries no fonts of its own. */
export const SANS = 'Arial';
export const SERIF = 'Georgia';
export const MONO = 'Courier New';

/** Colours without #, as WordprocessingML writes them: light theme on paper. */
export const INK = {
  ink: '14222B',
  ink2: '43525D',
  ink3: '5A6872',
  rule: 'B7C0C6',
  added: 'E2F2EA',
  removed: 'FCE8DF',
};
export const TONE = { added: '0F6848', removed: 'A2330C' };

/** A4 in twentieths of a point, with margins of 25 mm beside and 22 mm above and below. */
export const PAGE = { width: 11906, height: 16838, side: 1418, edge: 1247 } as const;

/** Width of the text column in twentieths of a point. */
export const textWidth = (landscape: boolean): number => (landscape ? PAGE.height : PAGE.width) - 2 * PAGE.side;

const NO: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const line = (size: number, color = INK.rule): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });

/** Horizontal rules only: rules, not boxes. */
export const RULED = {
  top: NO,
  bottom: line(4),
  left: NO,
  right: NO,
  insideHorizontal: line(4),
  insideVertical: NO,
};

const heading = (size: number, before: number, after: number) => ({
  run: { font: SANS, size, bold: true, color: INK.ink },
  paragraph: { spacing: { before, after }, keepNext: true },
});

/** Word's own heading styles, so that the navigation pane, a contents list and screen readers know them. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: SANS, size: 20, color: INK.ink, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: {
      run: { font: SANS, size: 44, bold: true, color: INK.ink },
      paragraph: { spacing: { before: 2400, after: 240 } },
    },
    heading1: heading(32, 360, 160),
    heading2: heading(25, 280, 120),
    heading3: heading(21, 220, 80),
  },
};

export const BULLETS = 'opsomming';
export const NUMBERS = 'nummering';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 425, hanging: 425 } } },
});

export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};
