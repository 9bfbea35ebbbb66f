import { makeStyles, tokens } from '@fluentui/react-components';

/** What several screens share; what one component alone needs stands beside it. */
export const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    // The pane's real height in Excel: the whole status picker has to fit.
    '@media (max-height: 560px)': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      gap: tokens.spacingVerticalXXS,
    },
  },
  sectionHead: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    margin: 0,
  },
  aside: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    margin: 0,
  },
  // 24 px: the least a target may measure (WCAG 2.2, 2.5.8).
  link: { fontSize: tokens.fontSizeBase200, lineHeight: '24px', whiteSpace: 'nowrap', flexShrink: 0 },
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: 'tabular-nums' },
  wrap: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  spread: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  preLine: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  quote: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    margin: 0,
  },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  brand: { color: tokens.colorCompoundBrandForeground1 },
  /** A small button keeps the least target size of 24 px; its words wrap only where they are wider than the pane. */
  small: { minWidth: 'auto', maxWidth: '100%', minHeight: '24px', flexShrink: 0 },
  visuallyHidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});
