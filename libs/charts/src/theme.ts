/** Colours and face of a drawing. Presentation attributes only: the PDF knows no style sheet. */
export interface ChartTheme {
  name: 'light' | 'dark';
  /** Family name set on every label; the PDF maps it to its embedded font. */
  fontFamily: string;
  surface: string;
  ink: string;
  ink2: string;
  /** The lowest contrast that text may have. */
  ink3: string;
  line: string;
  line3: string;
  favourable: string;
  favourableFill: string;
  adverse: string;
  /** Series 1 to 6: a ramp that stays apart in grey and for colour-blind readers. */
  palette: readonly [string, string, string, string, string, string];
}

const fontFamily = 'IBM Plex Sans';

export const lightTheme: ChartTheme = {
  name: 'light',
  fontFamily,
  surface: '#FFFFFF',
  ink: '#14222B',
  ink2: '#43525D',
  ink3: '#5A6872',
  line: '#DCE1E4',
  line3: '#B7C0C6',
  favourable: '#0F6848',
  favourableFill: '#E2F2EA',
  adverse: '#A2330C',
  palette: ['#0A3B4D', '#A5430B', '#2E86A8', '#D98A45', '#8CC4D6', '#F2DDB4'],
};

/** For the screen only: two of its series share a grey, so paper always gets {@link lightTheme}. */
export const darkTheme: ChartTheme = {
  name: 'dark',
  fontFamily,
  surface: '#162026',
  ink: '#E4EBEF',
  ink2: '#B4C0C8',
  ink3: '#95A3AD',
  line: '#2B3942',
  line3: '#46555F',
  favourable: '#7FD3AE',
  favourableFill: '#143428',
  adverse: '#FFA583',
  palette: ['#8FD3E3', '#E07B39', '#4A90AC', '#F6C48F', '#2F6276', '#FCEBCF'],
};
