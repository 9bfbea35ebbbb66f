import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentType, ReactNode } from 'react';
import {
  CheckmarkCircle20Filled,
  CloudOff20Regular,
  ErrorCircle20Filled,
  Info20Regular,
  Warning20Filled,
} from './icons.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: '1px solid',
    flexShrink: 0,
  },
  icon: { flexShrink: 0, display: 'flex' },
  words: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
  },
  actions: { display: 'flex', flexShrink: 0, gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, borderBottomColor: tokens.colorStatusDangerBorder1 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottomColor: tokens.colorStatusWarningBorder1,
  },
  info: { backgroundColor: tokens.colorBrandBackground2, borderBottomColor: tokens.colorBrandStroke2 },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  infoIcon: { color: tokens.colorCompoundBrandForeground1 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
});

type Icon = 'error' | 'warning' | 'info' | 'success' | 'offline';

const ICONS: Record<Icon, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Regular,
  success: CheckmarkCircle20Filled,
  offline: CloudOff20Regular,
};

type Props = {
  tone: 'error' | 'warning' | 'info' | 'success';
  icon?: Icon;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** An alert interrupts, a status waits for its turn. */
  role?: 'alert' | 'status';
};

/** A tinted band that says what has just happened, or what stands in the way. */
export function Bar({ tone, icon = tone, title, children, actions, role = 'status' }: Props) {
  const styles = useStyles();
  const Shape = ICONS[icon];
  return (
    <div className={mergeClasses(styles.bar, styles[tone])} role={role}>
      <span className={mergeClasses(styles.icon, styles[`${tone}Icon`])}>
        <Shape aria-hidden />
      </span>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
