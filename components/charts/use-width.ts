// How wide a chart may be: as wide as the place where it stands.
import { type RefCallback, useCallback, useState } from 'react';

/** Taken until the place has been measured, px. */
const USUAL = 640;
/** Charts never get narrower than this, px; narrower places scroll. */
const LEAST = 240;
/** A place this narrow is hidden or squeezed for a moment, as when a picture of the page is taken, px. */
const NOTHING = 120;

/** A ref for the element that holds the chart, and its width in px. */
export function useWidth<E extends HTMLElement>(): [RefCallback<E>, number] {
  const [width, setWidth] = useState(USUAL);
  const ref = useCallback((element: E | null) => {
    if (!element) return undefined;
    const measure = () => {
      if (element.clientWidth > NOTHING) setWidth(Math.max(LEAST, element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
