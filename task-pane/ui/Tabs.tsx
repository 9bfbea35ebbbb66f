import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    flexShrink: 0,
    minHeight: '34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalMNudge}`,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalMNudge,
      bottom: 0,
      height: '2px',
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': { backgroundColor: tokens.colorCompoundBrandStroke },
    ':hover::after': { backgroundColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': {
      '::after': { backgroundColor: 'Highlight' },
      ':hover::after': { backgroundColor: 'Highlight' },
    },
  },
  // As wide as its bold text, so that the next tab does not move when this one is chosen.
  name: {
    display: 'grid',
    '::after': {
      content: 'attr(data-name)',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

type Props<T extends string> = {
  label: string;
  /** Id of the panel that all of them show. */
  panel: string;
  selected: T;
  onSelect(tab: T): void;
  tabs: { value: T; name: string; after?: ReactNode }[];
  ref?: Ref<HTMLDivElement>;
};

/**
 * Tabs as the ARIA practices have them: one stop of the Tab key, arrows between them, Enter or the space bar to choose.
 * Fluent's own would bring along the handling of the keyboard for every other component, a tenth of the first view.
 */
export function Tabs<T extends string>({ label, panel, selected, onSelect, tabs, ref }: Props<T>) {
  const styles = useStyles();
  return (
    <div ref={ref} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={moveFocus}>
      {tabs.map(({ value, name, after }) => (
        <button
          key={value}
          type="button"
          role="tab"
          id={`tab-${value}`}
          className={mergeClasses(styles.tab, value === selected && styles.selected)}
          aria-selected={value === selected}
          aria-controls={panel}
          tabIndex={value === selected ? 0 : -1}
          onClick={() => onSelect(value)}
        >
          <span className={styles.name} data-name={name}>
            {name}
          </span>
          {after}
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const at = tabs.indexOf(event.target as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  tabs[(to + tabs.length) % tabs.length]?.focus();
}
