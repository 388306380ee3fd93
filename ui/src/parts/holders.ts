/** A colour for each who holds places, in the ledger's own order and no other. */

import type { Control, Holder } from "../api/types";

export const COLOURS = 8;

/** Return the name of a holder's colour token, null where it has none of its own. */
export type ColourOf = (holder: string | null) => string | null;

/** Return what gives holders their colours; those after the eighth share grey. */
export function holderColours(holders: readonly Holder[]): ColourOf {
  const order = new Map(holders.map((one, at) => [one.actor ?? one.name, at]));
  return (holder) => {
    const at = holder === null ? undefined : order.get(holder);
    return at === undefined || at >= COLOURS ? null : `--holder-${at}`;
  };
}

/** Return a token's value as the page has it now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Return the key by which a holder has its colour. */
export function holderOf(control: Control): string | null {
  return control.holder === null
    ? null
    : (control.holder.actor ?? control.holder.name ?? control.holder.text);
}
