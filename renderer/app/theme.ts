/** Colours, sizes and fonts of the page. Shades are chosen so that text on them keeps a contrast of 4.5 : 1. */
import {
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  type MantineThemeOverride,
  rem,
  Tooltip,
} from '@mantine/core';

/** Leads. 7 is the filled button (white on it: 4.6 : 1), 6 the colour of rings and charts. */
const pine: MantineColorsTuple = [
  '#ecf7f1',
  '#dcefe4',
  '#b8dfc9',
  '#8fceac',
  '#66bc8f',
  '#45b07b',
  '#329d69',
  '#26845a',
  '#1c6d47',
  '#125236',
];

/** Marks what wants attention. */
const apricot: MantineColorsTuple = [
  '#fef6ec',
  '#fdead2',
  '#fad4a5',
  '#f6bb75',
  '#f2a955',
  '#ee9f4b',
  '#d98427',
  '#ab6318',
  '#8a4e10',
  '#663907',
];

/** Only what is late or unsafe. */
const red: MantineColorsTuple = [
  '#fdeeec',
  '#fbdcd9',
  '#f5b7b1',
  '#ee8e85',
  '#e76a5f',
  '#dd4b3f',
  '#d13b2f',
  '#c02f24',
  '#a3241b',
  '#7d1912',
];

/** Greys with a breath of green, so that nothing looks cold beside the pine. */
const gray: MantineColorsTuple = [
  '#f8faf8',
  '#f1f4f2',
  '#e6eae7',
  '#d9dfdb',
  '#c3cbc6',
  '#a3ada7',
  '#79837d',
  '#5f6a64',
  '#3d4641',
  '#1f2622',
];

const fonts =
  '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';

export const theme = createTheme({
  colors: { pine, apricot, red, gray },
  primaryColor: 'pine',
  primaryShade: 7,
  black: '#1a211d',
  fontFamily: fonts,
  fontFamilyMonospace: `ui-monospace, "DejaVu Sans Mono", Consolas, ${fonts}`,
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.55', lg: '1.5', xl: '1.4' },
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(20) },
  defaultRadius: 'md',
  headings: {
    fontFamily: fonts,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.4' },
      h2: { fontSize: rem(16), lineHeight: '1.5' },
      h3: { fontSize: rem(14), lineHeight: '1.5' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } },
    },
    Drawer: { styles: { title: { fontSize: 'var(--mantine-font-size-lg)', fontWeight: 600 } } },
    // Menu's own place for the first focus is a child that a menu may not have
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
    // within a dialog, where a header would count as the page's second banner
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        label: { marginBottom: rem(4) },
        description: { fontSize: 'var(--mantine-font-size-xs)' },
        error: { fontSize: 'var(--mantine-font-size-xs)' },
      },
    }),
    Badge: { defaultProps: { variant: 'light', radius: 'xl' }, styles: { root: { textTransform: 'none' } } },
    Button: { defaultProps: { size: 'sm' } },
    Alert: { defaultProps: { variant: 'light' } },
    Select: { defaultProps: { checkIconPosition: 'right' } },
  },
});

/** Names for the buttons that Mantine puts up by itself, in the language that is shown. */
export function buttonNames(names: { close: string; clear: string }): MantineThemeOverride {
  const closes = { defaultProps: { closeButtonProps: { 'aria-label': names.close } } };
  const clears = { defaultProps: { clearButtonProps: { 'aria-label': names.clear } } };
  return {
    components: { Modal: closes, Drawer: closes, Notification: closes, Select: clears, MultiSelect: clears },
  };
}

/** The page's own tokens, and Mantine's where its grey or its light variants fall short of 4.5 : 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--page-background': '#f6f8f6',
    '--page-hairline': '#e1e6e2',
    '--page-row-hover': '#f4f9f6',
    '--page-row-active': '#e6f3ec',
  },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': '#66716b',
    '--mantine-color-placeholder': '#79837d',
    '--mantine-color-default-border': '#d5dbd7',
    '--mantine-color-error': 'var(--mantine-color-red-7)',
    '--mantine-color-anchor': 'var(--mantine-color-pine-8)',
    '--mantine-color-pine-light': 'var(--mantine-color-pine-1)',
    '--mantine-color-pine-light-hover': 'var(--mantine-color-pine-2)',
    '--mantine-color-pine-light-color': 'var(--mantine-color-pine-8)',
    '--mantine-color-pine-outline': 'var(--mantine-color-pine-7)',
    '--mantine-color-apricot-light': 'var(--mantine-color-apricot-1)',
    '--mantine-color-apricot-light-hover': 'var(--mantine-color-apricot-2)',
    '--mantine-color-apricot-light-color': 'var(--mantine-color-apricot-8)',
    '--mantine-color-red-light': 'var(--mantine-color-red-0)',
    '--mantine-color-red-light-hover': 'var(--mantine-color-red-1)',
    '--mantine-color-red-light-color': 'var(--mantine-color-red-8)',
    '--mantine-color-gray-light': 'var(--mantine-color-gray-1)',
    '--mantine-color-gray-light-hover': 'var(--mantine-color-gray-2)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-8)',
  },
  dark: {},
});
