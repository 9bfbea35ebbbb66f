import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { TOUR_STEPS } from '../flow/tour.ts';
import { tourWords } from '../words/tour.ts';
import { usePane } from './pane-context.tsx';
import { useStyles } from './styles.ts';

const useOwn = makeStyles({
  band: { flexShrink: 0, backgroundColor: tokens.colorBrandBackground2 },
  grow: { flexGrow: 1 },
});

/** A band beside the contents, not over them: whoever has no time for it works on. */
export function Tour({ step }: { step: number }) {
  const own = useOwn();
  const shared = useStyles();
  const { flow, words } = usePane();
  const tour = tourWords[words.locale];
  const name = TOUR_STEPS[step];
  if (name === undefined) return null;
  const { title, text } = tour.steps[name];
  const isLast = step + 1 === TOUR_STEPS.length;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    flow.goOnWithTour(null);
  };
  return (
    <section aria-label={tour.label} className={mergeClasses(shared.section, own.band)} onKeyDown={onKeyDown}>
      <div aria-live="polite">
        <p className={mergeClasses(shared.text, shared.strong)}>
          {tour.of(step + 1, TOUR_STEPS.length)} · {title}
        </p>
        <p className={shared.hint}>{text}</p>
      </div>
      <div className={shared.spread}>
        {!isLast && (
          <Button
            className={shared.small}
            size="small"
            appearance="transparent"
            onClick={() => flow.goOnWithTour(null)}
          >
            {tour.skip}
          </Button>
        )}
        <span className={own.grow} />
        {step > 0 && (
          <Button className={shared.small} size="small" onClick={() => flow.goOnWithTour(step - 1)}>
            {tour.back}
          </Button>
        )}
        <Button className={shared.small} size="small" onClick={() => flow.goOnWithTour(step + 1)}>
          {isLast ? tour.done : tour.next}
        </Button>
      </div>
    </section>
  );
}
