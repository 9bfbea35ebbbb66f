import { useEffect, useRef } from 'react';
import type { Snapshot } from '../flow/state.ts';

/**
 * After a repair the finding that held the focus is gone: the focus goes to the one that took its place,
 * so that the keyboard does not start again at the top.
 */
export function useNextFinding(snapshot: Snapshot) {
  const list = useRef<HTMLDivElement>(null);
  const lastIndex = useRef(-1);

  useEffect(() => {
    const node = list.current;
    if (!node) return;
    const remember = (event: FocusEvent) => {
      lastIndex.current = actions(node).indexOf(event.target as HTMLElement);
    };
    node.addEventListener('focusin', remember);
    return () => node.removeEventListener('focusin', remember);
  }, []);

  useEffect(() => {
    const node = list.current;
    const lost = document.activeElement === document.body && document.hasFocus();
    if (!node || !lost || lastIndex.current < 0) return;
    const left = actions(node);
    left[Math.min(lastIndex.current, left.length - 1)]?.focus();
  }, [snapshot]);

  return list;
}

function actions(node: HTMLElement): HTMLElement[] {
  return [...node.querySelectorAll<HTMLElement>('[data-finding-action]')];
}
