import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { AssessedRow } from '../../core/check/types.ts';
import { citedColumn } from '../flow/citing.ts';
import { citingOptions } from '../view/citing.ts';
import { citingWords } from '../words/citing.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  input: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  option: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

/** A field that finishes a citation from the list of documents and puts it into the row (ARIA combobox, list autocomplete). */
export function CitationField({ row }: { row: AssessedRow }) {
  const own = useOwn();
  const shared = useStyles();
  const id = useId();
  const { state, flow, words } = usePane();
  const citing = citingWords[words.locale];
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { reportDate = '', documents = flow.deps.documents } = state.snapshot?.context ?? {};
  const options = useMemo(
    () => citingOptions(query, reportDate, documents, citing),
    [query, reportDate, documents, citing],
  );
  const column = citedColumn(row);
  const cell = column && row.row.cells[column];
  if (!cell || !flow.deps.host.capabilities.write) return null;
  const shown = isOpen && options.length > 0;

  const insert = async (at: number) => {
    const chosen = options[at];
    if (chosen && (await flow.insertCitation(row.row.task, chosen.citation))) setQuery('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that ends a syllable of a Vietnamese keyboard is not one of ours.
    if (event.nativeEvent.isComposing || !shown) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((active + options.length - 1) % options.length);
    else if (event.key === 'Enter') void insert(active);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <label htmlFor={`${id}-field`} className={shared.hint}>
        {citing.label}
      </label>
      <input
        id={`${id}-field`}
        className={own.input}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        {...(shown ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        placeholder={citing.placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={citing.label} hidden={!shown} className={own.list}>
        {shown &&
          options.map(({ citation, about }, at) => (
            <li
              key={citation}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              ref={at === active ? scrollThere : null}
              className={mergeClasses(own.option, at === active && own.active)}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => void insert(at)}
            >
              <span lang="vi">{citation}</span>
              <span className={shared.aside}>
                {about} · {citing.insert(cell)}
              </span>
            </li>
          ))}
      </ul>
      <span role="status" className={shown ? shared.visuallyHidden : shared.hint}>
        {isOpen && query.trim().length > 1 && (shown ? citing.found(options.length) : citing.none)}
      </span>
    </>
  );
}

const scrollThere = (option: HTMLElement | null): void => option?.scrollIntoView({ block: 'nearest' });
