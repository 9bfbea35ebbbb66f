import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Status, TaskId } from '../../core/form/types.ts';
import { usePane } from './pane-context.tsx';

const useStyles = makeStyles({
  option: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXXS} 6px`,
    margin: '0 -6px',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  disabled: { cursor: 'default', color: tokens.colorNeutralForegroundDisabled },
  dot: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    marginTop: '2px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    display: 'grid',
    placeItems: 'center',
  },
  dotChosen: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  core: {
    width: '10px',
    height: '10px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  gloss: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type Props = { task: TaskId; status: Status | null; disabled?: boolean };

/**
 * The form's three phrases in full. Arrows only move, Space, Enter or a click writes: native radios would write
 * with every arrow press, and each write goes into the officer's sheet.
 */
export function StatusPicker({ task, status, disabled = false }: Props) {
  const styles = useStyles();
  const { flow, words } = usePane();
  const { statuses, statusLeadIn } = flow.deps.form;
  const [focused, setFocused] = useState<number | null>(null);
  const group = useRef<HTMLDivElement>(null);
  const checked = statuses.findIndex((each) => each.status === status);
  const tabStop = focused ?? Math.max(checked, 0);

  const move = (by: number) => {
    const next = (tabStop + by + statuses.length) % statuses.length;
    setFocused(next);
    (group.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  const pick = (index: number) => {
    const choice = statuses[index];
    setFocused(index);
    if (choice && !disabled) void flow.pickStatus(task, choice.status);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') move(1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') move(-1);
    else if (event.key === ' ' || event.key === 'Enter') pick(tabStop);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="radiogroup"
      aria-label={`${words.task.basis} ${task}`}
      aria-disabled={disabled}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {statuses.map(({ status: value, printed }, i) => (
        <div
          key={value}
          role="radio"
          data-status={value}
          aria-checked={i === checked}
          aria-disabled={disabled}
          tabIndex={i === tabStop ? 0 : -1}
          className={mergeClasses(styles.option, i === checked && styles.chosen, disabled && styles.disabled)}
          onClick={() => pick(i)}
        >
          <span className={mergeClasses(styles.dot, i === checked && styles.dotChosen)} aria-hidden>
            {i === checked && <span className={styles.core} />}
          </span>
          <span>
            <span lang="vi">{withoutLeadIn(printed, statusLeadIn)}</span>
            {words.task.gloss[value] && <span className={styles.gloss}>{words.task.gloss[value]}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}

/** The lead-in stands once, above the choices. */
function withoutLeadIn(printed: string, leadIn: string): string {
  return printed.startsWith(leadIn) ? printed.slice(leadIn.length).trim() : printed;
}
