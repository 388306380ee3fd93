/** Where the reader is, kept in the browser's address and nowhere else. */

import {
  filtersOf,
  parse,
  print,
  queryOf,
  type Address,
  type Filters,
  type Query,
} from "./address";

const here = (): Address => parse(location.pathname, location.search);

class View {
  address = $state.raw<Address>(here());
  // By their words, so that filters that did not change ask for nothing again
  #filtered = $derived(queryOf({ ...filtersOf(this.address) }));
  filters: Filters = $derived(filtersOf(parse("", `?${this.#filtered}`)));

  /** Return what the address says of a name. */
  get(name: string): string | null {
    return this.address.query[name] ?? null;
  }

  /** Go to an address of this app. */
  go(to: string, { replace = false } = {}): void {
    if (replace) history.replaceState(null, "", to);
    else history.pushState(null, "", to);
    this.address = here();
  }

  /** Change what the address says of some names; null takes a name away. */
  set(changes: Query, options: { replace?: boolean } = {}): void {
    this.go(this.with(changes), options);
  }

  /** Return the present address with some names changed. */
  with(changes: Query): string {
    const { view, id, query } = this.address;
    return print(view, id, { ...query, ...changes });
  }

  /** Follow the browser's own steps back and forth, and links within the app. */
  follow(): () => void {
    const moved = (): void => void (this.address = here());
    const clicked = (event: MouseEvent): void => this.#clicked(event);
    addEventListener("popstate", moved);
    document.addEventListener("click", clicked);
    return () => {
      removeEventListener("popstate", moved);
      document.removeEventListener("click", clicked);
    };
  }

  #clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey);
    if (link === null || !plain || event.defaultPrevented || !within(link)) return;
    event.preventDefault();
    const same = link.pathname === location.pathname;
    this.go(link.pathname + link.search);
    if (!same) scrollTo(0, 0);
  }
}

function within(link: HTMLAnchorElement): boolean {
  const elsewhere = link.origin !== location.origin || link.target !== "" || link.hash !== "";
  return !elsewhere && !link.pathname.startsWith("/api/") && !link.pathname.startsWith("/static/");
}

export const view = new View();
