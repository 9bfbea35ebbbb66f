import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ruleTitle } from '../../core/issues/index.ts';
import type { Issue } from '../../core/issues/types.ts';
import { keyOf, type RuleGroup } from '../view/findings.ts';
import { Finding, FindingActions } from './Finding.tsx';
import { usePane } from './pane-context.tsx';
import { StructureActions } from './StructureActions.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  rules: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 30px`,
  },
  rule: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: {
    margin: 0,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  place: { minWidth: 'auto', minHeight: '24px', fontWeight: tokens.fontWeightRegular },
  places: { width: '100%' },
  quick: { marginLeft: 'auto' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
  },
});

const MOST_RULES = 6;
const MOST_PLACES = 12;
/** A sheet of thousands of rows stays usable: so many more at a press, not all at once. */
const MORE_PLACES = 60;

/** The same cause is one line with its places; one place is open at a time. */
export function RuleFindings({ rules, openFirst }: { rules: RuleGroup[]; openFirst: boolean }) {
  const own = useOwn();
  const { words } = usePane();
  const [all, setAll] = useState(false);
  const first = rules[0]?.issues[0];
  const [open, setOpen] = useState<string | null>(openFirst && first ? keyOf(first) : null);
  const shown = all ? rules : rules.slice(0, MOST_RULES);
  return (
    <div className={own.rules}>
      {shown.map((group) => (
        <RulePlaces key={group.rule} group={group} open={open} setOpen={setOpen} />
      ))}
      {shown.length < rules.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {words.findings.restRules(rules.length - shown.length)}
        </Link>
      )}
    </div>
  );
}

type PlacesProps = { group: RuleGroup; open: string | null; setOpen(key: string | null): void };

function RulePlaces({ group, open, setOpen }: PlacesProps) {
  const own = useOwn();
  const shared = useStyles();
  const { words } = usePane();
  const [most, setMost] = useState(MOST_PLACES);
  const { rule, issues } = group;
  const title = ruleTitle(rule, words.locale);
  const places = issues.slice(0, most);
  const only = issues.length === 1 ? issues[0] : undefined;
  const opened = issues.find((issue) => keyOf(issue) === open);
  return (
    <div className={own.rule}>
      <div className={shared.spread}>
        <h3 className={own.head}>{title}</h3>
        <span className={mergeClasses(shared.aside, shared.number)}>{issues.length}</span>
      </div>
      <div className={mergeClasses(shared.wrap, own.places)}>
        {places.map((issue) => {
          const key = keyOf(issue);
          return (
            <Button
              key={key}
              size="small"
              className={mergeClasses(own.place, key === open && own.chosen)}
              aria-expanded={key === open}
              aria-label={words.findings.place(placeName(issue, issues, words.findings.sheet), title)}
              data-finding-action
              onClick={() => setOpen(key === open ? null : key)}
            >
              {placeName(issue, issues, words.findings.sheet)}
            </Button>
          );
        })}
        {places.length < issues.length && (
          <Link as="button" className={shared.link} onClick={() => setMost(most + MORE_PLACES)}>
            {words.findings.rest(issues.length - places.length)}
          </Link>
        )}
        {only && !opened && (
          <span className={own.quick}>
            <FindingActions issue={only} short />
          </span>
        )}
      </div>
      <StructureActions issues={issues} />
      {opened && <Finding issue={opened} />}
    </div>
  );
}

/** The task's id; with its cell where a rule meets the same task twice; the cell alone outside of tasks. */
function placeName(issue: Issue, all: Issue[], sheet: string): string {
  const { task, cell } = issue;
  if (task === null) return cell ?? sheet;
  const again = all.some((other) => other !== issue && other.task === task);
  return again && cell !== null ? `${task} · ${cell}` : task;
}
