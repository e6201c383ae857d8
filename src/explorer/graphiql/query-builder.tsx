// The panel of all fields, in which a query is put together by choosing them.
import { explorerPlugin } from '@graphiql/plugin-explorer';
import type { GraphiQLPlugin } from '@graphiql/react';
import { useEffect, useRef } from 'react';

// Another name than that of the page to which GraphiQL’s link leads.
const title = 'Query builder';

const { icon, content: Fields } = explorerPlugin({ title });

export const queryBuilder: GraphiQLPlugin = { title, icon, content: QuietFields };

/** The longest time in milliseconds from a key or click to the field that it makes. */
const patience = 1_000;

/**
 * The panel, in which only somebody's own keys and clicks move the focus. Every value in it takes the focus as it
 * appears, also as the panel or another tab is opened: the panel would scroll to the last one, and keys go astray.
 */
function QuietFields() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = place.current;
    const scrolled = panel?.parentElement;
    if (!panel || !scrolled) return;
    let { scrollTop } = scrolled;
    let touched = Number.NEGATIVE_INFINITY;
    const onTouch = (event: Event) => {
      const isTabKey = event instanceof KeyboardEvent && event.key === 'Tab';
      if (isTabKey || (event.target instanceof Node && panel.contains(event.target))) touched = event.timeStamp;
    };
    const onFocus = (event: FocusEvent) => {
      if (event.timeStamp - touched < patience || !(event.target instanceof HTMLElement)) return;
      if (event.relatedTarget instanceof HTMLElement) event.relatedTarget.focus({ preventScroll: true });
      else event.target.blur();
      scrolled.scrollTop = scrollTop;
    };
    // Heard of a frame later: at the time of the focus it is still where somebody left it.
    const onScroll = () => {
      scrollTop = scrolled.scrollTop;
    };
    const noMore = new AbortController();
    const options = { capture: true, signal: noMore.signal };
    addEventListener('pointerdown', onTouch, options);
    addEventListener('keydown', onTouch, options);
    panel.addEventListener('focusin', onFocus, options);
    scrolled.addEventListener('scroll', onScroll, options);
    return () => noMore.abort();
  }, []);
  return (
    <div ref={place}>
      <Fields />
    </div>
  );
}
