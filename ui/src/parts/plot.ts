/** What every drawing by Observable Plot shares. */

/**
 * The one class of all drawings: Plot writes a style element about it into each, and the content
 * security policy names that element's hash. Another name here needs another hash there.
 */
export const PLOT_CLASS = "plot";

/** Draw into an element, and again whenever it becomes wider or narrower. */
export function drawing(draw: (width: number) => Element) {
  return (box: HTMLElement): (() => void) => {
    let width = 0;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.floor(entry?.contentRect.width ?? 0);
      if (now === width || now === 0) return;
      width = now;
      box.replaceChildren(draw(width));
    });
    observer.observe(box);
    return () => observer.disconnect();
  };
}
