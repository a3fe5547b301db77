import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { t } from '@web/texts';

/** Petrol, the colour of acting: step 7 is used in light, step 3 in dark. */
const petrol: MantineColorsTuple = [
  '#e6f1f4',
  '#cfe6ec',
  '#a5d8e4',
  '#7ccbdc',
  '#4fa9bd',
  '#2b879c',
  '#166b80',
  '#0b5568',
  '#094555',
  '#073542',
];

/** Vermilion, the colour of what is wrong; never used for the rode draad. */
const vermilion: MantineColorsTuple = [
  '#fce8df',
  '#fad3c3',
  '#fdbba1',
  '#ffa583',
  '#e67b52',
  '#cf5c30',
  '#b84419',
  '#a2330c',
  '#852909',
  '#6a2007',
];

/** Mantine's own greys, so that a part without a variable of its own still stands in the house colours. */
const dark: MantineColorsTuple = [
  '#e4ebef',
  '#b4c0c8',
  '#95a3ad',
  '#6f7f8a',
  '#46555f',
  '#2b3942',
  '#162026',
  '#162026',
  '#0f161b',
  '#0a1014',
];
const gray: MantineColorsTuple = [
  '#f5f6f6',
  '#eceff0',
  '#dce1e4',
  '#b7c0c6',
  '#b7c0c6',
  '#7c8891',
  '#5a6872',
  '#43525d',
  '#2a3943',
  '#14222b',
];

const tone = (color: string | undefined): { ink: string; fill: string; on: string; hover: string } =>
  color === 'vermilion' || color === 'red'
    ? { ink: 'var(--kv-err)', fill: 'var(--kv-err-fill)', on: 'var(--kv-surface)', hover: 'var(--kv-err)' }
    : {
        ink: 'var(--kv-primary)',
        fill: 'var(--kv-selected)',
        on: 'var(--kv-on-primary)',
        hover: 'var(--kv-primary-hover)',
      };

/** Colours of buttons and the like straight from the tokens, because Mantine's own mixes miss the contrast in dark. */
export const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const { ink, fill, on, hover } = tone(color);
  switch (variant) {
    case 'filled':
      return { background: ink, hover, color: on, border: '1px solid transparent' };
    case 'light':
      return { background: fill, hover: fill, color: ink, border: '1px solid transparent' };
    case 'subtle':
    case 'transparent':
    case 'white':
      return {
        background: 'transparent',
        hover: 'var(--kv-sunken)',
        color: color === 'gray' ? 'var(--kv-ink2)' : ink,
        border: '1px solid transparent',
      };
    case 'outline':
      return { background: 'var(--kv-surface)', hover: fill, color: ink, border: `1px solid ${ink}` };
    default:
      return {
        background: 'var(--kv-surface)',
        hover: 'var(--kv-sunken)',
        color: 'var(--kv-ink)',
        border: '1px solid var(--kv-line3)',
      };
  }
};

const noBanner = { header: { role: 'presentation' } };

const sans = "'IBM Plex Sans Variable', 'IBM Plex Sans', system-ui, sans-serif";

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  colors: { petrol, vermilion, dark, gray },
  variantColorResolver,
  fontFamily: sans,
  fontFamilyMonospace: "'IBM Plex Mono', ui-monospace, monospace",
  headings: { fontFamily: sans, fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '0.9375rem', xl: '1.375rem' },
  lineHeights: { xs: '1.34', sm: '1.385', md: '1.43', lg: '1.34', xl: '1.28' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '8px', xl: '8px' },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '40em', md: '56.25em', lg: '75em', xl: '90em' },
  shadows: { xs: 'none', sm: 'none', md: 'var(--kv-shadow)', lg: 'var(--kv-shadow)', xl: 'var(--kv-shadow)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      vars: (_theme: unknown, { size }: { size?: unknown }) => ({
        root: size === 'sm' ? { '--button-height': '32px', '--button-padding-x': '12px' } : {},
      }),
    },
    ActionIcon: { defaultProps: { size: 30, variant: 'subtle', color: 'gray' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 3 } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    MultiSelect: { defaultProps: { size: 'sm' } },
    SegmentedControl: { defaultProps: { size: 'sm' } },
    // The header of a dialog is no banner of the page.
    Modal: {
      defaultProps: { centered: true, size: 'lg', transitionProps: { duration: 120 }, attributes: noBanner },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        transitionProps: { duration: 160, timingFunction: 'ease-out' },
        attributes: noBanner,
      },
    },
    // Good news waits its turn; a refusal asks for role alert itself.
    Notification: { defaultProps: { role: 'status', closeButtonProps: { 'aria-label': t('ui.close') } } },
    Paper: { defaultProps: { radius: 'lg', withBorder: true } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300 } },
  },
});

const shared = {
  '--mantine-color-text': 'var(--kv-ink)',
  '--mantine-color-body': 'var(--kv-surface)',
  '--mantine-color-dimmed': 'var(--kv-ink3)',
  '--mantine-color-placeholder': 'var(--kv-ink3)',
  '--mantine-color-anchor': 'var(--kv-primary)',
  '--mantine-color-error': 'var(--kv-err)',
  '--mantine-color-bright': 'var(--kv-ink)',
  '--mantine-color-default': 'var(--kv-surface)',
  '--mantine-color-default-hover': 'var(--kv-sunken)',
  '--mantine-color-default-color': 'var(--kv-ink)',
  '--mantine-color-default-border': 'var(--kv-line3)',
  '--mantine-color-disabled': 'var(--kv-sunken)',
  '--mantine-color-disabled-color': 'var(--kv-ink3)',
  '--mantine-color-disabled-border': 'var(--kv-line)',
  '--mantine-primary-color-filled': 'var(--kv-primary)',
  '--mantine-primary-color-filled-hover': 'var(--kv-primary-hover)',
  '--mantine-primary-color-contrast': 'var(--kv-on-primary)',
  '--mantine-primary-color-light': 'var(--kv-selected)',
  '--mantine-primary-color-light-color': 'var(--kv-primary)',
  '--mantine-color-petrol-filled': 'var(--kv-primary)',
  '--mantine-color-petrol-light': 'var(--kv-selected)',
  '--mantine-color-petrol-light-color': 'var(--kv-primary)',
  '--input-bd-focus': 'var(--kv-primary)',
};

/** Maps Mantine's variables to the tokens, which themselves differ between light and dark (tokens.css). */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
